import { graphError, type Viewer } from '#graph';

/** Whose a cart is: exactly one of the two is given. `cartId` is the id of it: a cart has its owner's. */
export type CartOwner = { readonly cartId: string; readonly userId: string | null; readonly sessionId: string | null };

/** The owner of the viewer's cart: the user, or the session of a guest. Throws UNAUTHENTICATED without a session. */
export function cartOwner(viewer: Viewer | null): CartOwner {
  if (viewer === null) throw graphError('UNAUTHENTICATED', 'A cart needs a session. Start one as a guest, or sign in.');
  return viewer.userId === null ? guestOwner(viewer.sessionId) : userOwner(viewer.userId);
}

export function userOwner(userId: string): CartOwner {
  return { cartId: userId, userId, sessionId: null };
}

export function guestOwner(sessionId: string): CartOwner {
  return { cartId: sessionId, userId: null, sessionId };
}
