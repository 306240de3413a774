import type { z } from 'zod';
import type { Context } from '../context/context.ts';
import { UserError, type UserErrorEntry } from './user-error.ts';

type MutationResolver<Input, Payload> = (
  parent: unknown,
  args: { input: Input },
  context: Context,
) => Promise<Partial<Payload> & { userErrors: readonly UserErrorEntry[] }>;

/**
 * Wraps the story of a mutation: checks the form of the input, runs it, and turns refusals into `userErrors`.
 * Everything else that is thrown becomes a top-level error. When `userErrors` is not empty nothing was changed.
 */
export function mutation<Schema extends z.ZodType, Payload extends object>(definition: {
  input: Schema;
  resolve: (input: z.output<Schema>, context: Context) => Promise<Payload>;
}): MutationResolver<unknown, Payload> {
  return async function resolveMutation(_parent, args, context) {
    try {
      const parsed = definition.input.safeParse(args.input);
      if (!parsed.success) throw UserError.all(parsed.error.issues.map(toEntry));
      return { ...await definition.resolve(parsed.data, context), userErrors: [] };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const empty: Partial<Payload> = {};
      return { ...empty, ...error.payload, userErrors: error.entries };
    }
  };
}

function toEntry(issue: z.core.$ZodIssue): UserErrorEntry {
  const required = issue.code === 'invalid_type' && issue.input === undefined;
  return { code: required ? 'REQUIRED' : 'INVALID', message: issue.message, path: issue.path.map(String) };
}
