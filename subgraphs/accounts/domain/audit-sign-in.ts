import { audit, auditRefusal } from '#audit';
import type { Context } from '#context';
import type { Unit } from '#database';
import type { Entered } from './sign-up.ts';

/** How the audit trail names a user. */
export function userTarget(id: string): { type: string; id: string } {
  return { type: 'User', id };
}

/** Writes that a user has come in, with the session that begins. Keeps F29. */
export function auditSignIn(unit: Unit, action: 'signIn' | 'signInWithOtp' | 'signUp', entered: Entered): Entered {
  const { viewer, sessionId } = entered;
  const target = viewer.userId === null ? null : userTarget(viewer.userId);
  audit(unit, { action, target, summary: action === 'signUp' ? 'Signed up' : 'Signed in', actor: { ...viewer, sessionId } });
  return entered;
}

/**
 * Writes that somebody could not prove who they are, into the log and, once a minute for what they typed and where they are, into the audit trail.
 * The same work whether there is such an account or not. Keeps F29.
 */
export async function auditUnproven(context: Context, action: string, { userId, typed }: { userId: string | null; typed: string }): Promise<void> {
  const { id, address } = context.request;
  context.log.warn({ requestId: id, userId, address }, `${action}: a proof of identity was refused`);
  await auditRefusal(context, { action, target: userId === null ? null : userTarget(userId), summary: 'A proof of identity was refused' }, `${address} ${typed.slice(0, 254)}`);
}
