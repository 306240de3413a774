import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createUser, newPassword } from '#accounts';
import { ConfigError } from '#config';
import { createSystemContext } from '#context';
import { input, PERMISSIONS, UserError } from '#graph';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { openPlatform } from './open-platform.ts';
import { readPassword } from './read-password.ts';

const USAGE = `npm run user:create -- --email E --role ADMIN|STAFF|CUSTOMER [--name N] [--permissions A,B]
The password is asked for, or read from the standard input. Permissions, for STAFF only: ${PERMISSIONS.join(', ')}.`;

const account = z.object({
  email: input.email(),
  role: z.enum(['ADMIN', 'STAFF', 'CUSTOMER']),
  name: input.optional(input.line(120)),
  permissions: z.string().default('').transform((list) => list.split(',').map((name) => name.trim()).filter((name) => name !== '')).pipe(z.array(z.enum(PERMISSIONS))),
}).refine(({ role, permissions }) => role === 'STAFF' || permissions.length === 0, { path: ['permissions'], message: 'Only STAFF hold permissions.' });

// npm run user:create: makes an account, such as the first administrator's.
try {
  const { values } = parseArgs({ options: { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' }, permissions: { type: 'string' } } });
  const given = check(account, values, '--');
  const { password } = check(z.object({ password: newPassword() }), { password: await readPassword(`Password for ${given.email}: `) }, 'The ');
  await create({ ...given, password });
  console.log(`${given.email} can sign in as ${given.role}.`);
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}

async function create({ email, role, name, permissions, password }: z.output<typeof account> & { password: string }): Promise<void> {
  const { platform, close } = await openPlatform();
  try {
    const context = createSystemContext(platform, 'user-create');
    await createUser(context, { email, role, permissions, phone: null, password, name: name ?? email.slice(0, email.indexOf('@')) });
  } finally {
    await close();
  }
}

/** What was given, or an error that says for each part what is wrong with it. */
function check<Schema extends z.ZodType>(schema: Schema, given: unknown, prefix: string): z.output<Schema> {
  const checked = schema.safeParse(given);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map((issue) => `${prefix}${issue.path.join('.')}: ${issue.message}`);
  throw new UserError('INVALID', [], [...problems, USAGE].join('\n'));
}

/** One clear sentence for what the operator can mend; the whole error for what only we can. */
function reasonOf(error: unknown): unknown {
  if (error instanceof UserError || error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  const isUnknownOption = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return isUnknownOption ? `${error.message}\n${USAGE}` : error;
}
