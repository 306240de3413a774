import { may, type Viewer } from '#graph';

/** Which side of a conversation somebody is on. */
export type Side = 'CUSTOMER' | 'STAFF';

/**
 * The side of a conversation that the viewer is on: its owner is the customer, also one who works here; staff with SUPPORT_WRITE are the
 * other. Null: the viewer is on neither, so to them it does not exist (F21).
 */
export function sideOf(viewer: Viewer | null, conversation: { userId?: string | null; sessionId?: string | null }): Side | null {
  if (viewer === null) return null;
  const owns = viewer.userId === null ? conversation.sessionId === viewer.sessionId : conversation.userId === viewer.userId;
  if (owns) return 'CUSTOMER';
  return may(viewer, 'SUPPORT_WRITE') ? 'STAFF' : null;
}
