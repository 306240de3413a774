import { rows, sql, type Unit } from '#database';
import type { Paise } from '#money';
import type { ReturnKind, ReturnReason, ReturnStatus } from '../../../schema/generated/returns.ts';
import { CAME_TO_NOTHING } from './return-status.ts';

/** A line of a return that stands. Amounts in paise: its share of what was paid; 0 for an exchange. */
export type StandingLine = {
  returnId: string;
  kind: ReturnKind;
  status: ReturnStatus;
  shippingRefund: Paise;
  orderLineId: string;
  quantity: number;
  /** Which pieces of the order's line, counted from 0. */
  pieces: number[];
  reason: ReturnReason;
  total: Paise;
  tax: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  reservationId: string | null;
};

/** What was sent back of an order, or is asked to be: the lines of all its returns that were not rejected or cancelled. The caller holds the order's lock. */
export async function findStandingLines(unit: Unit, orderId: string): Promise<StandingLine[]> {
  await unit.em.flush();
  return rows(unit.sql, sql<StandingLine>`
    select r.id as "returnId", r.kind, r.status, r.shipping_refund as "shippingRefund", l.order_line_id as "orderLineId", l.quantity, l.pieces,
      l.reason, l.total, l.tax, l.cgst, l.sgst, l.igst, l.reservation_id as "reservationId"
    from returns.return r join returns.return_line l on l.return_id = r.id
    where r.order_id = ${orderId} and r.status <> all(${CAME_TO_NOTHING}::text[])
    order by r.requested_at, r.id, l.position`);
}
