import type { Unit } from '#database';
import { tellAbsent } from './jobs/tell-absent.ts';
import type { MessageRow } from './rows.ts';

/** Minutes that somebody has to read a message where it is before they get a mail. */
const MINUTES = 5;

/** Has those who do not read a message soon written to: once about several that come one after the other. */
export function messageAdded(unit: Unit, { id, conversationId, authorKind }: MessageRow): void {
  const reader = authorKind === 'CUSTOMER' ? 'staff' : 'customer';
  unit.publish(tellAbsent, { messageId: id }, { key: `absent ${reader} ${conversationId}`, runAt: new Date(unit.now.getTime() + MINUTES * 60_000) });
}
