import { createUser } from '#accounts';
import { createSystemContext, type Platform } from '../context/index.ts';
import { newId } from '../database/index.ts';
import type { Permission, Role } from '../graph/index.ts';
import type { Client } from './client.ts';

/** People with sessions. Each call makes a new one. */
export type People = {
  readonly guest: () => Promise<Client>;
  readonly customer: () => Promise<Client>;
  readonly staff: (...permissions: readonly Permission[]) => Promise<Client>;
  readonly admin: () => Promise<Client>;
};

export const PASSWORD = 'a long enough password';

/** The makers of people in a world. */
export function people(platform: Platform, as: (accessToken: string | null) => Client): People {
  async function user(role: Exclude<Role, 'GUEST'>, permissions: readonly Permission[]): Promise<Client> {
    const email = `${role.toLowerCase()}-${newId()}@aarya.example`;
    const context = createSystemContext(platform, 'test');
    await createUser(context, { email, name: 'Asha Rao', phone: null, role, permissions, password: PASSWORD });
    const { signIn } = await as(null).must('SignIn', { input: { email, password: PASSWORD } });
    return as(signIn.session.accessToken);
  }
  return {
    async guest() {
      const { sessionStartGuest } = await as(null).must('SessionStartGuest', { input: {} });
      return as(sessionStartGuest.session.accessToken);
    },
    customer: () => user('CUSTOMER', []),
    staff: (...permissions) => user('STAFF', permissions),
    admin: () => user('ADMIN', []),
  };
}
