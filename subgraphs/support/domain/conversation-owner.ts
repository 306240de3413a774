import { graphError, type Viewer } from '#graph';

/** Whose a conversation is: exactly one of the two is given. */
export type ConversationOwner = { readonly userId: string | null; readonly sessionId: string | null };

/** The viewer as the owner of conversations: the user, or the session of a guest. Throws UNAUTHENTICATED without a session. */
export function conversationOwner(viewer: Viewer | null): ConversationOwner {
  if (viewer === null) throw graphError('UNAUTHENTICATED', 'This needs a session. Start one as a guest, or sign in.');
  return viewer.userId === null ? { userId: null, sessionId: viewer.sessionId } : { userId: viewer.userId, sessionId: null };
}
