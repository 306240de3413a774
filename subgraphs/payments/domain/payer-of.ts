import type { Viewer } from '#graph';

/** Who pays, as a payment keeps it: a user, or a guest's session; null without a session. */
export function payerOf(viewer: Viewer | null): string | null {
  return viewer === null ? null : viewer.userId ?? viewer.sessionId;
}
