export const ROLES = ['GUEST', 'CUSTOMER', 'STAFF', 'ADMIN'] as const;

export type Role = (typeof ROLES)[number];

/** What staff may be allowed to do; an administrator may do all of it. */
export const PERMISSIONS = [
  'CATALOG_WRITE', 'INVENTORY_READ', 'INVENTORY_WRITE', 'ORDERS_READ', 'ORDERS_WRITE', 'PAYMENTS_READ', 'PAYMENTS_REFUND',
  'PROMOTIONS_WRITE', 'USERS_READ', 'USERS_WRITE', 'SUPPORT_WRITE', 'INSIGHTS_READ', 'AUDIT_READ',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** Who asks. A guest has a session and no user; staff and administrators are users with permissions. */
export type Viewer = {
  readonly sessionId: string;
  readonly userId: string | null;
  readonly role: Role;
  readonly permissions: readonly Permission[];
};

/** True for an administrator and for staff who hold the permission. */
export function may(viewer: Viewer | null, permission: Permission): boolean {
  if (viewer === null) return false;
  return viewer.role === 'ADMIN' || (viewer.role === 'STAFF' && viewer.permissions.includes(permission));
}
