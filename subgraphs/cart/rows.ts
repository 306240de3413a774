import type { VariantToShow } from '#catalog';
import { sql } from '#database';
import type { Paise } from '#money';
import type { PromotionLookup } from '#promotions';
import type { PricedCart, PricedLine, TaxRule } from './domain/pricing/index.ts';

/** A delivery method. Amounts in paise; no prefixes: it serves every pincode. */
export type DeliveryMethodRow = {
  id: string;
  name: string;
  price: Paise;
  freeAbove: Paise | null;
  minDays: number;
  maxDays: number;
  cashOnDelivery: boolean;
  pincodePrefixes: string[];
  isActive: boolean;
};

export type StoredLine = { id: string; variantId: string; quantity: number; unitPriceSeen: Paise };

/** A cart as the database holds it, with everything of this domain that pricing needs. */
export type StoredCart = {
  id: string;
  pincode: string | null;
  promoCode: string | null;
  /** The one chosen, or the one asked for instead; perhaps no longer active. */
  deliveryMethod: DeliveryMethodRow | null;
  /** In the order in which they were put in. */
  lines: StoredLine[];
  taxRules: TaxRule[];
};

export type CartLine = StoredLine & { variant: VariantToShow };

/** A cart with what the catalogue says about its lines, and what its promo code does now: null when there is no code on it. */
export type FilledCart = Omit<StoredCart, 'lines'> & { lines: CartLine[]; promotionLookup: PromotionLookup | null };

/** A cart as the graph shows it. */
export type CartRow = Omit<StoredCart, 'lines'> & { lines: CartLineRow[]; priced: PricedCart; issues: CartIssueRow[] };
export type CartLineRow = CartLine & { priced: PricedLine };

export type CartIssueRow = {
  code: 'PRICE_CHANGED' | 'OUT_OF_STOCK' | 'QUANTITY_REDUCED' | 'PRODUCT_UNAVAILABLE' | 'PROMO_CODE_NOT_APPLICABLE' | 'NOT_DELIVERABLE';
  message: string;
  lineId: string | null;
};

/** A customer's wishlist. */
export type WishlistRow = { items: { id: string; variantId: string; addedAt: Date }[] };

/** The columns of a DeliveryMethodRow from `cart.delivery_method m`. */
export const deliveryMethodColumns = sql`
  m.id, m.name, m.price, m.free_above as "freeAbove", m.min_days as "minDays", m.max_days as "maxDays",
  m.cash_on_delivery as "cashOnDelivery", m.pincode_prefixes as "pincodePrefixes", m.is_active as "isActive"`;

const lines = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'variantId', l.variant_id, 'quantity', l.quantity, 'unitPriceSeen', l.unit_price_seen)
     order by l.created_at, l.id), '[]') from cart.cart_line l where l.cart_id = c.id)`;

/** Every TaxRule of the table, as a whole statement or as part of one. */
export const taxRules = sql<TaxRule>`
  select r.hsn_prefix as "hsnPrefix", r.valid_from as "validFrom",
    jsonb_agg(jsonb_build_object('upTo', r.up_to, 'rateBasisPoints', r.rate_basis_points) order by r.up_to nulls last) as bands
  from cart.tax_rate r group by r.hsn_prefix, r.valid_from order by r.hsn_prefix, r.valid_from`;

/** The columns of a StoredCart from `cart.cart c`; with a delivery method asked for instead of the chosen one. */
export function storedCartColumns(deliveryMethodId: string | null) {
  return sql`
    c.id, c.pincode, c.promo_code as "promoCode", ${lines} as lines,
    (select coalesce(jsonb_agg(to_jsonb(rule)), '[]') from (${taxRules}) rule) as "taxRules",
    (select to_jsonb(method) from (
       select ${deliveryMethodColumns} from cart.delivery_method m where m.id = coalesce(${deliveryMethodId}::uuid, c.delivery_method_id)
     ) method) as "deliveryMethod"`;
}

/** A product of the catalogue, by its id alone. */
export type ProductReference = { readonly id: string };
