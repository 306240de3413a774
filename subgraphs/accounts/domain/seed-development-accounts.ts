import { createSystemContext, type Platform } from '#context';
import { rows, sql } from '#database';
import { PERMISSIONS, UserError } from '#graph';
import { createUser, type NewUser } from './create-user.ts';

const ACCOUNTS: readonly NewUser[] = [
  { email: 'admin@aarya.example', name: 'Admin', phone: null, role: 'ADMIN', permissions: [] },
  {
    email: 'staff@aarya.example', name: 'Staff', phone: null, role: 'STAFF',
    permissions: PERMISSIONS.filter((permission) => permission !== 'USERS_WRITE' && permission !== 'AUDIT_READ'),
  },
  { email: 'customer@aarya.example', name: 'Customer', phone: null, role: 'CUSTOMER', permissions: [] },
];

/**
 * Makes the accounts of development that are not there yet, with the password of the configuration; those that are there
 * stay as they are. Throws in production, where an account with a known password would be a hole.
 */
export async function seedDevelopmentAccounts(platform: Platform): Promise<void> {
  if (platform.config.isProduction) throw new Error('Development accounts are never made in production');
  const context = createSystemContext(platform, 'seed-development-accounts');
  const emails = ACCOUNTS.map((account) => account.email);
  const existing = await rows(context.reader, sql<{ email: string }>`select email from accounts.user where email = any(${emails})`);
  const missing = ACCOUNTS.filter((account) => existing.every(({ email }) => email !== account.email));
  await Promise.all(missing.map((account) => createIfMissing(() => createUser(context, { ...account, password: platform.config.seedPassword }))));
}

/** Another process may start at the same time and be first. */
async function createIfMissing(create: () => Promise<string>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
