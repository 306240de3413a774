import { firstRow, newId, sql, type Unit } from '#database';
import type { OrderLineRow, OrderRow, TrackingEventRow } from '../rows.ts';
import type { OrderDraft } from './draft-order.ts';

/** An order as it was just written: everything that its answer shows. */
export type WrittenOrder = { readonly order: OrderRow; readonly lines: OrderLineRow[]; readonly tracking: TrackingEventRow[] };

/**
 * Writes an order with its lines and its first tracking event, and gives it its number. One statement, however many lines, where
 * entities would take three: of all mutations placing an order has the most to do, while the cart is locked.
 */
export async function writeOrder(unit: Unit, draft: OrderDraft, lines: OrderLineRow[]): Promise<WrittenOrder> {
  const { order } = draft;
  const event: TrackingEventRow = { id: newId(), orderId: order.id, status: order.status, note: null, carrier: null, trackingNumber: null, occurredAt: unit.now };
  const written = await firstRow(unit.sql, sql<{ number: string }>`
    with placed as (${orderStatement(draft, unit.now)} returning number),
      lines as (${linesStatement(lines, unit.now)}),
      event as (
        insert into orders.tracking_event (id, order_id, status, actor_id, occurred_at, created_at, updated_at)
        values (${event.id}, ${event.orderId}, ${event.status}, ${order.userId}, ${unit.now}, ${unit.now}, ${unit.now})
      )
    select number from placed`);
  if (written === undefined) throw new Error('The order was not written.');
  return { order: { ...order, number: written.number }, lines, tracking: [event] };
}

function orderStatement({ order, deliveryMethodId }: OrderDraft, now: Date) {
  const { recipient: to } = order;
  return sql`
    insert into orders.order (
      id, user_id, session_id, email, status,
      ship_name, ship_phone, ship_line1, ship_line2, ship_city, ship_state, ship_pincode, ship_country,
      delivery_method_id, delivery_method_name, promo_code, subtotal, discount, shipping, tax, total, tax_lines,
      shipping_rate, shipping_cgst, shipping_sgst, shipping_igst, note, placed_at, created_at, updated_at)
    values (
      ${order.id}, ${order.userId}, ${order.sessionId}, ${order.email}, ${order.status},
      ${to.name}, ${to.phone}, ${to.line1}, ${to.line2}, ${to.city}, ${to.state}, ${to.pincode}, ${to.country},
      ${deliveryMethodId}, ${order.deliveryMethodName}, ${order.promoCode},
      ${order.subtotal}, ${order.discount}, ${order.shipping}, ${order.tax}, ${order.total}, ${JSON.stringify(order.taxLines)}::jsonb,
      ${order.shippingRate}, ${order.shippingCgst}, ${order.shippingSgst}, ${order.shippingIgst}, ${order.note},
      ${order.placedAt}, ${now}, ${now})`;
}

function linesStatement(lines: readonly OrderLineRow[], now: Date) {
  return sql`
    insert into orders.order_line (
      id, order_id, position, variant_id, product_id, sku, title, variant_title, quantity, unit_price, discount, total,
      hsn_code, rate, tax, cgst, sgst, igst, created_at, updated_at)
    select l.*, ${now}, ${now} from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(
      "id" uuid, "orderId" uuid, "position" int, "variantId" uuid, "productId" uuid, "sku" text, "title" text, "variantTitle" text,
      "quantity" int, "unitPrice" bigint, "discount" bigint, "total" bigint, "hsnCode" text, "rate" int,
      "tax" bigint, "cgst" bigint, "sgst" bigint, "igst" bigint)`;
}
