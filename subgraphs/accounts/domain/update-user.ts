import { audit } from '#audit';
import { rows, sql, type Unit } from '#database';
import { graphError, PERMISSIONS, UserError, type Permission } from '#graph';
import { User, type UserRole } from '../entities/user.ts';
import { userTarget } from './audit-sign-in.ts';
import { revokeSessionsOf } from './revoke-sessions.ts';

export type UserChange = {
  readonly id: string;
  readonly role: UserRole | null;
  readonly permissions: readonly Permission[] | null;
  readonly isActive: boolean | null;
};
type Locked = { readonly id: string; readonly role: UserRole; readonly permissions: Permission[]; readonly isActive: boolean };

/**
 * Changes what a user may do. Staff (USERS_WRITE, which the gateway sees to) may deactivate and reactivate whoever is no
 * administrator, and make somebody staff or no longer staff as far as no permission is given or taken; the rest is for an ADMIN. Refuses with NOT_ELIGIBLE, NOT_FOUND, INVALID. Locks the user and every active
 * administrator, so that of two who demote each other one is refused and there is always an administrator.
 */
export async function updateUser(unit: Unit, change: UserChange): Promise<void> {
  const locked = await lockUserAndAdmins(unit, change.id);
  const before = locked.find((user) => user.id === change.id);
  if (before === undefined) throw new UserError('NOT_FOUND', ['id'], 'There is no such user.');
  const after = applyChange(before, change);
  const admins = locked.filter(isActiveAdmin);
  if (!admins.some((admin) => admin.id === unit.context.viewer?.userId)) checkStaffMay(unit, before, after);
  if (isActiveAdmin(before) && !isActiveAdmin(after) && admins.length === 1) {
    throw new UserError('NOT_ELIGIBLE', [after.isActive ? 'role' : 'isActive'], 'This is the last administrator. Make somebody else one first.');
  }
  await writeUser(unit, after);
  audit(unit, { action: 'userUpdate', target: userTarget(after.id), summary: 'User changed', before, after });
  if (before.isActive && !after.isActive) await revokeSessionsOf(unit, after.id, 'USER_DEACTIVATED');
}

/** In id order. A row that is no administrator any more when its lock comes free drops out; it would only have counted in favour. */
function lockUserAndAdmins(unit: Unit, id: string): Promise<Locked[]> {
  return rows(unit.sql, sql<Locked>`
    select u.id, u.role, u.permissions, u.is_active as "isActive" from accounts.user u
    where u.id = ${id} or (u.role = 'ADMIN' and u.is_active) order by u.id for no key update`);
}

function isActiveAdmin(user: Locked): boolean {
  return user.role === 'ADMIN' && user.isActive;
}

/** The user after the change; permissions end with the role that they belong to. */
function applyChange(before: Locked, change: UserChange): Locked {
  const role = change.role ?? before.role;
  if (role !== 'STAFF' && (change.permissions?.length ?? 0) > 0) {
    throw new UserError('INVALID', ['permissions'], 'Only STAFF hold permissions: a CUSTOMER has none and an ADMIN needs none.');
  }
  const wanted = change.permissions ?? before.permissions;
  const permissions = role === 'STAFF' ? PERMISSIONS.filter((permission) => wanted.includes(permission)) : [];
  return { id: before.id, role, permissions, isActive: change.isActive ?? before.isActive };
}

/** What somebody who is no administrator, or no longer, may not do. Sending what already is changes nothing and is no sin. */
function checkStaffMay(unit: Unit, before: Locked, after: Locked): void {
  if (unit.context.viewer?.role === 'CUSTOMER' || unit.context.viewer?.role === 'GUEST') throw graphError('FORBIDDEN', 'Only staff may change users.');
  if (after.role !== before.role && [before.role, after.role].includes('ADMIN')) {
    throw new UserError('NOT_ELIGIBLE', ['role'], 'Only an administrator may make or unmake an administrator.');
  }
  if (after.permissions.join() !== PERMISSIONS.filter((permission) => before.permissions.includes(permission)).join()) {
    throw new UserError('NOT_ELIGIBLE', ['permissions'], 'Only an administrator may change permissions.');
  }
  if (before.role === 'ADMIN' && after.isActive !== before.isActive) {
    throw new UserError('NOT_ELIGIBLE', ['isActive'], 'Only an administrator may deactivate or reactivate an administrator.');
  }
}

async function writeUser(unit: Unit, { id, role, permissions, isActive }: Locked): Promise<void> {
  await unit.em.nativeUpdate(User, { id }, { role, permissions, isActive, updatedAt: unit.now });
}
