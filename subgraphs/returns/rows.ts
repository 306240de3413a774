import { sql } from '#database';
import type { Paise } from '#money';
import type { ReturnKind, ReturnReason, ReturnStatus } from '../../schema/generated/returns.ts';

/** Something that another subgraph owns, or an order as this one knows it. */
export type Reference = { id: string };

/** A return or an exchange as the graph reads it. Amounts in paise. */
export type ReturnRow = {
  id: string;
  orderId: string;
  kind: ReturnKind;
  status: ReturnStatus;
  /** What is due for the goods; 0 for an exchange. */
  refundAmount: Paise;
  /** What was given back for delivery. */
  shippingRefund: Paise;
  creditNoteNumber: string | null;
  requestedAt: Date;
  updatedAt: Date;
};

/** Pieces of a line of an order that are sent back. */
export type ReturnLineRow = {
  id: string;
  returnId: string;
  orderLineId: string;
  quantity: number;
  reason: ReturnReason;
  comment: string | null;
  replacementVariantId: string | null;
};

export type ReturnEventRow = { id: string; returnId: string; status: ReturnStatus; note: string | null; occurredAt: Date };

/** The columns of a ReturnRow from `returns.return r`. */
export const returnColumns = sql`
  r.id, r.order_id as "orderId", r.kind, r.status, r.refund_amount as "refundAmount", r.shipping_refund as "shippingRefund",
  r.credit_note_number as "creditNoteNumber", r.requested_at as "requestedAt", r.updated_at as "updatedAt"`;

/** The columns of a ReturnLineRow from `returns.return_line l`. */
export const returnLineColumns = sql`
  l.id, l.return_id as "returnId", l.order_line_id as "orderLineId", l.quantity, l.reason, l.comment,
  l.replacement_variant_id as "replacementVariantId"`;

/** The columns of a ReturnEventRow from `returns.return_event e`. */
export const returnEventColumns = sql`e.id, e.return_id as "returnId", e.status, e.note, e.occurred_at as "occurredAt"`;
