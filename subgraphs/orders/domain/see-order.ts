import { may, type Viewer } from '#graph';

type Owned = { readonly userId: string | null; readonly sessionId: string | null };

/** Whether an order is the viewer's: the user's, or the guest's whose session placed it. */
export function ownsOrder(viewer: Viewer | null, order: Owned): boolean {
  if (viewer === null) return false;
  return viewer.userId === null ? order.sessionId === viewer.sessionId : order.userId === viewer.userId;
}

/** Whether the viewer may see an order: its owner, and staff with ORDERS_READ. To everybody else it does not exist (F21). */
export function seesOrder(viewer: Viewer | null, order: Owned): boolean {
  return ownsOrder(viewer, order) || may(viewer, 'ORDERS_READ');
}
