import type { BaseContext } from '@apollo/server';
import { auditRefusal } from '#audit';
import type { Context } from '#context';

const LONGEST_NAME = 80;

/**
 * Writes into the audit trail that somebody asked for what only staff with a permission may: an operation, not each field. That a page
 * asks for what needs a session, and there is none yet, is daily life and not written. Keeps F29.
 */
export async function auditDenial(context: BaseContext, { operationName, missing }: { operationName: string | null; missing: readonly string[] }): Promise<void> {
  if (!isContext(context)) return;
  const { viewer, request } = context;
  const operation = operationName === null || operationName === '' ? null : operationName.slice(0, LONGEST_NAME);
  await auditRefusal(context, {
    action: 'permissionDenied', summary: `Refused for want of ${missing.join(', ')}`, target: operation === null ? null : { type: 'Operation', id: operation }, after: { missing },
  }, viewer?.userId ?? viewer?.sessionId ?? request.address ?? 'somebody');
}

/** Apollo Server knows only that there is a context; ours has all of this. */
function isContext(context: BaseContext): context is Context {
  return 'database' in context && 'request' in context && 'viewer' in context;
}
