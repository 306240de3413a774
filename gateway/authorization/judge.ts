import { execute, Kind, type GraphQLSchema } from 'graphql';
import type { Viewer } from '#graph';
import type { ExpandedOperation } from './expand-operation.ts';
import type { JudgementContext, Verdicts } from './guard-schema.ts';

export type Judgement = {
  readonly verdicts: Verdicts;
  /** False when every field is allowed. */
  readonly refuses: boolean;
  /** True when a rule looked at arguments: the judgement then holds for these variables only. */
  readonly readArguments: boolean;
  /** What of a member of staff's rights the refused fields ask for; empty when the rest needs no more than a session. */
  readonly missing: readonly string[];
};

/**
 * Asks the rules about every field of an operation. Throws graphql-js's error when an argument cannot be read (an
 * explicit null for a default that must not be null): such a field was never judged, so the operation must not run.
 */
export async function judge(
  guard: GraphQLSchema, operation: ExpandedOperation, asked: { viewer: Viewer | null; variables: Readonly<Record<string, unknown>> },
): Promise<Judgement> {
  const context: JudgementContext = {
    viewer: asked.viewer, readArguments: false, missing: new Set(), verdicts: new Map(), judged: new Set(), numbers: new Map(),
  };
  const result = await execute({
    schema: guard,
    document: { kind: Kind.DOCUMENT, definitions: [operation.definition] },
    contextValue: context,
    variableValues: asked.variables,
  });
  const unread = result.errors?.[0];
  if (unread !== undefined) throw unread;
  const refuses = [...context.verdicts.values()].some((byType) => [...byType.values()].some((verdict) => verdict !== null));
  return { verdicts: context.verdicts, refuses, readArguments: context.readArguments, missing: [...context.missing] };
}
