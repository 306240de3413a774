import { sumPaise, toPaise } from '#money';
import type { Paise } from '#money';
import { applyPromotion } from './apply-promotion.ts';
import type { LineSubtotal } from './apply-promotion.ts';
import { deliveryPrice } from './delivery-price.ts';
import type { DeliveryPrice } from './delivery-price.ts';
import { traceDelivery, traceDeliveryTax, traceLineTax, tracePromotion, traceSubtotal, traceTotal } from './price-trace.ts';
import { includedTax, taxLines } from './tax-lines.ts';
import { taxRate } from './tax-rate.ts';
import type { PricedCart, PricedDelivery, PricedLine, PriceStep, PricingInput, PricingLine } from './types.ts';

/**
 * The price of a cart. The cart query, the promo check and `orderPlace` all call it, so that what a customer saw is what they
 * are charged (F10). Pure: no clock, no database, its input is left as it was. A promotion that does not apply is named as
 * refused and the cart priced without it. Throws a RangeError only for what no cart can hold (quantity 0, a negative price).
 */
export function priceCart(input: PricingInput): PricedCart {
  const goods = input.lines.map(toLineSubtotal);
  const promotion = applyPromotion(goods, input.promotion);
  const lines = goods.map((line, index) => priceLine(line, promotion.discounts[index] ?? toPaise(0), input));

  const subtotal = sumPaise(lines.map((line) => line.subtotal));
  const discount = sumPaise(lines.map((line) => line.discount));
  const delivered = { lineCount: lines.length, total: toPaise(subtotal - discount), freeShipping: promotion.freeShipping };
  const charge = input.delivery && deliveryPrice(input.delivery, delivered);
  const delivery = priceDelivery(charge, lines, input);
  const shipping = delivery?.total ?? toPaise(0);

  const taxed = delivery === null ? lines : [...lines, delivery];
  const total = toPaise(subtotal - discount + shipping);
  return {
    lines,
    promotion: input.promotion && { code: input.promotion.code, refusal: promotion.refusal },
    delivery,
    subtotal,
    discount,
    shipping,
    total,
    tax: sumPaise(taxed.map((each) => each.tax)),
    taxLines: taxLines(taxed, isWithinState(input)),
    priceTrace: [
      traceSubtotal(subtotal),
      ...tracePromotion(input.promotion, promotion.refusal, discount),
      traceDelivery(charge),
      ...lines.flatMap(traceLineTax),
      ...traceDeliveryRate(delivery),
      traceTotal(total),
    ],
  };
}

function toLineSubtotal(line: PricingLine): LineSubtotal {
  if (!Number.isSafeInteger(line.quantity) || line.quantity < 1) throw new RangeError(`Line ${line.id} has quantity ${line.quantity}`);
  if (line.unitPrice < 0) throw new RangeError(`Line ${line.id} has a negative price`);
  return { line, subtotal: toPaise(BigInt(line.unitPrice) * BigInt(line.quantity)) };
}

function priceLine({ line, subtotal }: LineSubtotal, discount: Paise, input: PricingInput): PricedLine {
  const { id: lineId, quantity, unitPrice, hsnCode } = line;
  const total = toPaise(subtotal - discount);
  const rate = taxRate({ total, quantity, hsnCode, day: input.businessDay }, input.taxRules);
  const parts = includedTax(total, rate.rateBasisPoints, isWithinState(input));
  return { lineId, quantity, unitPrice, subtotal, discount, total, hsnCode, ...rate, ...parts };
}

/** Delivery goes with the goods and is taxed like the highest-taxed of them. */
function priceDelivery(charge: DeliveryPrice | null, lines: readonly PricedLine[], input: PricingInput): PricedDelivery | null {
  if (charge === null || input.delivery === null) return null;
  const rateBasisPoints = lines.reduce((highest, line) => Math.max(highest, line.rateBasisPoints), 0);
  const parts = includedTax(charge.price, rateBasisPoints, isWithinState(input));
  return { methodId: input.delivery.methodId, listPrice: input.delivery.price, total: charge.price, rateBasisPoints, ...parts };
}

function traceDeliveryRate(delivery: PricedDelivery | null): PriceStep[] {
  return delivery === null || delivery.total === 0 ? [] : [traceDeliveryTax(delivery.rateBasisPoints, delivery.tax)];
}

function isWithinState(input: PricingInput): boolean {
  return input.deliveryState === null || input.deliveryState === input.sellerState;
}
