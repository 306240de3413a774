import { PERMISSIONS, type Permission, type Role } from '#graph';

/** What someone may do as staff: an administrator all of it, staff what they hold by name, others nothing. */
export function permissionsOf(someone: { readonly role: Role; readonly permissions: readonly Permission[] }): readonly Permission[] {
  if (someone.role === 'ADMIN') return PERMISSIONS;
  return someone.role === 'STAFF' ? someone.permissions : [];
}
