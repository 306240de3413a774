import type { Paise } from '#money';
import type { UnclearBand } from './tax-rate.ts';
import type { TaxRule } from './tax-rules.ts';

/** One line of a cart. `quantity` is whole and at least 1, `unitPrice` at least 0 and includes GST. */
export type PricingLine = {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  /** The product's own category: a promotion names with each of its categories all that lie below. */
  readonly categoryIds?: readonly string[];
  readonly quantity: number;
  readonly unitPrice: Paise;
  /** Null counts as apparel, chapter 62. */
  readonly hsnCode: string | null;
};

/** The goods a promotion is for: those of the products and those of the categories. Two empty lists mean everything. */
export type PromotionScope = { readonly productIds?: readonly string[]; readonly categoryIds?: readonly string[] };

/** A promotion whose dates and limits were checked elsewhere. */
export type Promotion = {
  readonly code: string;
  readonly kind: 'PERCENTAGE' | 'FIXED_AMOUNT' | 'FREE_SHIPPING';
  /** Basis points for PERCENTAGE (1000 = 10 %), paise for FIXED_AMOUNT, ignored for FREE_SHIPPING. */
  readonly value: number;
  /** Compared with the subtotal of the whole cart, before the discount. */
  readonly minimumSubtotal: Paise | null;
  readonly scope: PromotionScope | null;
};

/** A code that may not be used now, whatever the cart holds; `reason` as the customer reads it. */
export type UnusablePromotion = {
  readonly code: string;
  readonly refusal: 'PROMO_CODE_INVALID' | 'PROMO_CODE_EXPIRED' | 'PROMO_CODE_LIMIT_REACHED';
  readonly reason: string;
};

/** MINIMUM_NOT_MET: the cart is too small. PROMO_CODE_NOT_APPLICABLE: nothing in it is what the code is for. The rest: nobody may use it now. */
export type PromotionRefusal = 'MINIMUM_NOT_MET' | 'PROMO_CODE_NOT_APPLICABLE' | UnusablePromotion['refusal'];

/** The delivery method that was chosen; `price` includes GST. */
export type Delivery = { readonly methodId: string; readonly price: Paise; readonly freeAbove: Paise | null };

export type PricingInput = {
  /** In the cart's lasting order: a left-over paisa of the discount goes to the earlier line. */
  readonly lines: readonly PricingLine[];
  readonly promotion: Promotion | UnusablePromotion | null;
  readonly delivery: Delivery | null;
  readonly taxRules: readonly TaxRule[];
  /** Codes of states (KA). An unknown delivery state counts as the seller's. */
  readonly sellerState: string;
  readonly deliveryState: string | null;
  /** YYYY-MM-DD in the shop's time zone. */
  readonly businessDay: string;
};

/** The GST inside an amount. `tax` = `cgst` + `sgst` + `igst`; either the first two are used or the third. */
export type TaxParts = { readonly tax: Paise; readonly cgst: Paise; readonly sgst: Paise; readonly igst: Paise };

/** A priced line, as an order freezes it: everything that a refund or an invoice needs later, so that neither computes it anew. */
export type PricedLine = TaxParts & {
  readonly lineId: string;
  readonly quantity: number;
  readonly unitPrice: Paise;
  readonly subtotal: Paise;
  /** The line's share of the promotion. */
  readonly discount: Paise;
  readonly total: Paise;
  readonly hsnCode: string | null;
  readonly rateBasisPoints: number;
  /** Two rates that a piece at this price, after the discount, lies between; null when its rate is clear. */
  readonly unclearBand: UnclearBand | null;
};

/** What delivery costs, and the GST inside it. `listPrice` is the method's price before it became free. */
export type PricedDelivery = TaxParts & {
  readonly methodId: string;
  readonly listPrice: Paise;
  readonly total: Paise;
  readonly rateBasisPoints: number;
};

/** One row of the tax summary. Amounts of all rows sum to the cart's `tax`. */
export type TaxLine = { readonly name: 'CGST' | 'SGST' | 'IGST'; readonly ratePercent: number; readonly amount: Paise };

/** One step of how a cart came to its price: the rule, whether it changed something, why, and the paise it is about. */
export type PriceStep = {
  readonly rule: 'SUBTOTAL' | 'PROMOTION' | 'DELIVERY' | 'GST' | 'TOTAL';
  readonly outcome: 'APPLIED' | 'REFUSED' | 'INFO';
  readonly reason: string;
  readonly amount: Paise;
};

export type PricedCart = {
  readonly lines: readonly PricedLine[];
  readonly promotion: { readonly code: string; readonly refusal: PromotionRefusal | null } | null;
  readonly delivery: PricedDelivery | null;
  readonly subtotal: Paise;
  readonly discount: Paise;
  readonly shipping: Paise;
  readonly total: Paise;
  readonly tax: Paise;
  readonly taxLines: readonly TaxLine[];
  readonly priceTrace: readonly PriceStep[];
};
