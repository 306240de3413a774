import type { Context } from '#context';
import { graphError } from '#graph';

/** The user whose session asks. Throws UNAUTHENTICATED without a session and FORBIDDEN for a guest. */
export function ownUserId(context: Context): string {
  if (context.viewer === null) throw graphError('UNAUTHENTICATED', 'Sign in first.');
  if (context.viewer.userId === null) throw graphError('FORBIDDEN', 'This needs an account.');
  return context.viewer.userId;
}
