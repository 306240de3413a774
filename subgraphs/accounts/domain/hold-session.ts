import { sql } from '#database';

/**
 * Part of another domain's locking statement: the session's id while it has not been ended. Locks it, so that whoever ends it waits
 * for the commit, and whoever comes after its end finds nothing. Sessions are locked before what hangs on them. Not `for share`:
 * those who share a lock let one another in first, and a busy guest's sign-in would wait for all of them.
 */
export function holdSession(sessionId: string | null) {
  return sql<{ id: string }>`select s.id from accounts.session s where s.id = ${sessionId}::uuid and s.revoked_at is null for no key update`;
}
