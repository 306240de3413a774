import type { Context } from '#context';
import type { UserRow } from '../rows.ts';

/** Whether a user is the one who asks: by the session of the request, or by the one that its answer begins. */
export function isSelf(user: UserRow, context: Context): boolean {
  return user.isSelf === true || user.id === context.viewer?.userId;
}
