import { newId, rows, sql, type Unit } from '#database';
import type { LedgerKind } from '../entities/ledger-entry.ts';

/** An effect on money, as the ledger keeps it: paise, with a sign. A refund's names it. */
export type Entry = { readonly paymentId: string; readonly refundId?: string; readonly kind: LedgerKind; readonly amount: number };

/**
 * Enters effects in the ledger, in the unit that has them. Nothing is entered for nothing. The database refuses what was entered
 * before, so an effect that two roads bring is one or fails as a whole (F05). Writes what is pending first: entries name it.
 */
export async function recordEntries(unit: Unit, entries: readonly Entry[]): Promise<void> {
  const real = entries.filter((entry) => entry.amount !== 0).map((entry) => ({ ...entry, id: newId() }));
  if (real.length === 0) return;
  await unit.em.flush();
  await rows(unit.sql, sql`
    insert into payments.ledger_entry (id, payment_id, refund_id, kind, amount, occurred_at, created_at, updated_at)
    select e."id", e."paymentId", e."refundId", e."kind", e."amount", ${unit.now}::timestamptz, ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(real)}::jsonb) as e ("id" uuid, "paymentId" uuid, "refundId" uuid, "kind" text, "amount" bigint)`);
}
