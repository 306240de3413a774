import { audit } from '#audit';
import type { Context } from '#context';
import { flushOrRefuse, newId, unitOfWork, type Unit } from '#database';
import { UserError, type Permission } from '#graph';
import { User, type UserRole } from '../entities/user.ts';
import { userTarget } from './audit-sign-in.ts';
import { hashPassword } from './hash-password.ts';

export type NewUser = {
  /** In lower case. */
  readonly email: string;
  /** E.164. */
  readonly phone: string | null;
  readonly name: string;
  readonly role: UserRole;
  /** Of STAFF only. */
  readonly permissions: readonly Permission[];
};

/** Makes an account, as the system does: seeds, commands, tests. Whoever runs them vouches for the e-mail address. Refuses with ALREADY_EXISTS (e-mail address, phone number). */
export async function createUser(context: Context, user: NewUser & { password: string }): Promise<string> {
  const passwordHash = await hashPassword(user.password);
  return unitOfWork(context, async (unit) => {
    const id = await addUser(unit, { ...user, passwordHash, emailVerifiedAt: unit.now });
    audit(unit, { action: 'userCreate', target: userTarget(id), summary: `Account made: ${user.role}`, after: { role: user.role, permissions: user.permissions } });
    return id;
  });
}

/** Writes the row of a new user. Refuses with ALREADY_EXISTS (e-mail address, phone number): the database decides who was first. */
export async function addUser(unit: Unit, user: NewUser & { passwordHash: string | null; emailVerifiedAt: Date | null }): Promise<string> {
  const id = newId();
  unit.em.create(User, {
    id, email: user.email, phone: user.phone, name: user.name, role: user.role, permissions: [...user.permissions],
    passwordHash: user.passwordHash, emailVerifiedAt: user.emailVerifiedAt, createdAt: unit.now, updatedAt: unit.now,
  });
  await flushOrRefuse(unit, {
    user_email_key: () => new UserError('ALREADY_EXISTS', ['email'], 'There is an account with this e-mail address already. Sign in instead.'),
    user_phone_key: () => new UserError('ALREADY_EXISTS', ['phone'], 'There is an account with this phone number already. Sign in instead.'),
  });
  return id;
}
