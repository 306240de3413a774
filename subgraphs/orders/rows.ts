import { sql } from '#database';
import type { Paise } from '#money';
import type { OrderStatus } from '../../schema/generated/orders.ts';

/** Something that another subgraph owns. */
export type Reference = { id: string };

/** Where an order is sent, as it was frozen. */
export type Recipient = {
  name: string;
  phone: string;
  line1: string;
  line2: string | null;
  city: string;
  state: string;
  pincode: string;
  country: string;
};

/** One kind of GST at one rate; paise. */
export type TaxLine = { name: string; ratePercent: number; amount: Paise };

/** An order as the graph reads it. Amounts in paise; either `userId` or `sessionId` says whose it is. */
export type OrderRow = {
  id: string;
  number: string;
  userId: string | null;
  sessionId: string | null;
  email: string;
  status: OrderStatus;
  cancelReason: string | null;
  recipient: Recipient;
  deliveryMethodName: string;
  /** The code that took something off; null: none. */
  promoCode: string | null;
  subtotal: Paise;
  discount: Paise;
  shipping: Paise;
  tax: Paise;
  total: Paise;
  taxLines: TaxLine[];
  shippingRate: number;
  shippingCgst: Paise;
  shippingSgst: Paise;
  shippingIgst: Paise;
  note: string | null;
  placedAt: Date;
  updatedAt: Date;
};

/** A line as it was frozen. Amounts in paise, `rate` in basis points. */
export type OrderLineRow = {
  id: string;
  orderId: string;
  position: number;
  variantId: string;
  productId: string;
  sku: string;
  title: string;
  variantTitle: string;
  quantity: number;
  unitPrice: Paise;
  discount: Paise;
  total: Paise;
  hsnCode: string | null;
  rate: number;
  tax: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  /** Pieces in returns and exchanges that stand; the rest can still be sent back. */
  sentBack: number;
};

export type TrackingEventRow = {
  id: string;
  orderId: string;
  status: OrderStatus;
  note: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  occurredAt: Date;
};

/** What is supplied or credited: goods of one kind, or delivery. Amounts in paise, GST included; `rate` in basis points. Null: does not apply. */
export type TaxedItem = {
  readonly title: string;
  readonly hsnCode: string | null;
  readonly quantity: number | null;
  readonly rate: number | null;
  readonly total: Paise;
  readonly cgst: Paise;
  readonly sgst: Paise;
  readonly igst: Paise;
};

/** `seller…`: as the shop was configured when it was issued. */
export type InvoiceRow = {
  orderId: string;
  number: string;
  sellerName: string;
  sellerAddress: string | null;
  sellerGstin: string | null;
  sellerState: string;
  placeOfSupply: string;
  /** YYYY-MM-DD, the shop's business day. */
  issuedOn: string;
  issuedAt: Date;
};

/** A credit note. Amounts in paise, GST included. */
export type CreditNoteRow = {
  id: string;
  orderId: string;
  number: string;
  total: Paise;
  tax: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  items: TaxedItem[];
  /** YYYY-MM-DD, the shop's business day. */
  issuedOn: string;
  issuedAt: Date;
};

/** The columns of an OrderRow from `orders.order o`. */
export const orderColumns = sql`
  o.id, o.number, o.user_id as "userId", o.session_id as "sessionId", o.email, o.status, o.cancel_reason as "cancelReason",
  jsonb_build_object('name', o.ship_name, 'phone', o.ship_phone, 'line1', o.ship_line1, 'line2', o.ship_line2, 'city', o.ship_city,
    'state', o.ship_state, 'pincode', o.ship_pincode, 'country', o.ship_country) as recipient,
  o.delivery_method_name as "deliveryMethodName", o.promo_code as "promoCode", o.subtotal, o.discount, o.shipping, o.tax, o.total, o.tax_lines as "taxLines",
  o.shipping_rate as "shippingRate", o.shipping_cgst as "shippingCgst", o.shipping_sgst as "shippingSgst", o.shipping_igst as "shippingIgst",
  o.note, o.placed_at as "placedAt", o.updated_at as "updatedAt"`;

/** The columns of an OrderLineRow from `orders.order_line l`. */
export const orderLineColumns = sql`
  l.id, l.order_id as "orderId", l.position, l.variant_id as "variantId", l.product_id as "productId", l.sku, l.title, l.variant_title as "variantTitle",
  l.quantity, l.unit_price as "unitPrice", l.discount, l.total, l.hsn_code as "hsnCode", l.rate, l.tax, l.cgst, l.sgst, l.igst, l.sent_back as "sentBack"`;

/** The columns of a TrackingEventRow from `orders.tracking_event t`. */
export const trackingEventColumns = sql`
  t.id, t.order_id as "orderId", t.status, t.note, t.carrier, t.tracking_number as "trackingNumber", t.occurred_at as "occurredAt"`;

/** The columns of an InvoiceRow from `orders.invoice i`. */
export const invoiceColumns = sql`
  i.order_id as "orderId", i.number, i.seller_name as "sellerName", i.seller_address as "sellerAddress", i.seller_gstin as "sellerGstin", i.seller_state as "sellerState", i.place_of_supply as "placeOfSupply",
  i.issued_on as "issuedOn", i.issued_at as "issuedAt"`;

/** The columns of a CreditNoteRow from `orders.credit_note n`. */
export const creditNoteColumns = sql`
  n.id, n.order_id as "orderId", n.number, n.total, n.tax, n.cgst, n.sgst, n.igst, n.items, n.issued_on as "issuedOn", n.issued_at as "issuedAt"`;
