import type { ConversationRow } from '../rows.ts';

/** Hours within which a grievance is acknowledged: Consumer Protection (E-Commerce) Rules, 2020, rule 4(5). */
const ACKNOWLEDGE_HOURS = 48;

export type GrievanceClock = { readonly acknowledgeBy: Date; readonly resolveBy: Date; readonly isOverdue: boolean };

/** By when a conversation has to be acknowledged and settled (a month after it began, the same rule), and whether either is late. Pure. */
export function grievanceClock({ createdAt, acknowledgedAt, resolvedAt }: Pick<ConversationRow, 'createdAt' | 'acknowledgedAt' | 'resolvedAt'>, now: Date): GrievanceClock {
  const acknowledgeBy = new Date(createdAt.getTime() + ACKNOWLEDGE_HOURS * 3_600_000);
  const resolveBy = monthAfter(createdAt);
  return { acknowledgeBy, resolveBy, isOverdue: (acknowledgedAt ?? resolvedAt ?? now) > acknowledgeBy || (resolvedAt ?? now) > resolveBy };
}

/** The same day of the next month, or that month's last day. */
function monthAfter(instant: Date): Date {
  const next = new Date(instant);
  next.setUTCMonth(instant.getUTCMonth() + 1);
  if (next.getUTCDate() !== instant.getUTCDate()) next.setUTCDate(0);
  return next;
}
