import { formatRupees, toPaise } from '#money';
import type { Paise } from '#money';
import type { DeliveryPrice } from './delivery-price.ts';
import type { PricedLine, PriceStep, Promotion, PromotionRefusal, UnusablePromotion } from './types.ts';

/** The goods at their prices. */
export function traceSubtotal(subtotal: Paise): PriceStep {
  return { rule: 'SUBTOTAL', outcome: 'INFO', reason: 'Unit price × quantity of every line', amount: subtotal };
}

/** Whether the promotion applied and what it took off; nothing for a cart without one. */
export function tracePromotion(promotion: Promotion | UnusablePromotion | null, refusal: PromotionRefusal | null, discount: Paise): PriceStep[] {
  if (promotion === null) return [];
  if ('refusal' in promotion) return [{ rule: 'PROMOTION', outcome: 'REFUSED', reason: promotion.reason, amount: toPaise(0) }];
  const { code, minimumSubtotal } = promotion;
  if (refusal === 'MINIMUM_NOT_MET') {
    const reason = `${code} needs goods for at least ${formatRupees(minimumSubtotal ?? toPaise(0))}`;
    return [{ rule: 'PROMOTION', outcome: 'REFUSED', reason, amount: toPaise(0) }];
  }
  if (refusal === 'PROMO_CODE_NOT_APPLICABLE') {
    return [{ rule: 'PROMOTION', outcome: 'REFUSED', reason: `${code} is for other goods than these`, amount: toPaise(0) }];
  }
  return [{ rule: 'PROMOTION', outcome: 'APPLIED', reason: `${code}: ${describe(promotion)}`, amount: discount }];
}

/** What delivery costs and why; a cart without a delivery method says so. */
export function traceDelivery(delivery: DeliveryPrice | null): PriceStep {
  if (delivery === null) return { rule: 'DELIVERY', outcome: 'INFO', reason: 'No delivery method chosen yet', amount: toPaise(0) };
  return { rule: 'DELIVERY', outcome: 'APPLIED', reason: delivery.reason, amount: delivery.price };
}

/** The rate of a line and the GST inside its total; one more step when a piece, the discount taken off, lies between two rates. */
export function traceLineTax(line: PricedLine): PriceStep[] {
  const goods = line.hsnCode === null ? 'no HSN code, taxed as apparel' : `HSN ${line.hsnCode}`;
  const reason = `Line ${line.lineId}: ${percent(line.rateBasisPoints)} (${goods})`;
  return [{ rule: 'GST', outcome: 'APPLIED', reason, amount: line.tax }, ...traceUnclearBand(line)];
}

/** Why the higher of two rates holds for a line; about what the line costs. */
function traceUnclearBand({ lineId, discount, total, unclearBand: band }: PricedLine): PriceStep[] {
  if (band === null) return [];
  const piece = discount > 0 ? 'a piece after the discount' : 'a piece';
  const reason = `Line ${lineId}: ${piece} costs more than ${formatRupees(band.above)} and at most ${formatRupees(band.upTo)}, `
    + `which fits neither ${percent(band.lowerRate)} nor ${percent(band.higherRate)}; the higher rate holds`;
  return [{ rule: 'GST', outcome: 'INFO', reason, amount: total }];
}

/** The rate of delivery, the highest of the goods, and the GST inside it. */
export function traceDeliveryTax(rateBasisPoints: number, tax: Paise): PriceStep {
  return { rule: 'GST', outcome: 'APPLIED', reason: `Delivery: ${percent(rateBasisPoints)}, the highest rate in the cart`, amount: tax };
}

/** What the customer pays. */
export function traceTotal(total: Paise): PriceStep {
  return { rule: 'TOTAL', outcome: 'INFO', reason: 'Subtotal − discount + delivery', amount: total };
}

function describe(promotion: Promotion): string {
  if (promotion.kind === 'FREE_SHIPPING') return 'free delivery';
  if (promotion.kind === 'PERCENTAGE') return `${percent(promotion.value)} off`;
  return `up to ${formatRupees(toPaise(promotion.value))} off`;
}

function percent(basisPoints: number): string {
  return `${basisPoints / 100} %`;
}
