/** Pieces of one variant in a cart, at a price that includes GST. */
export type Bought = { readonly unitPrice: number; readonly quantity: number };

/** What an order has to cost, in paise. */
export type Price = { readonly subtotal: number; readonly discount: number; readonly shipping: number; readonly tax: number; readonly total: number };

const FREE_FROM = 999_00;
const STANDARD = 79_00;

/**
 * The price of T-shirts delivered in the shop's own state, `percent` off, by the words of docs/pricing.md and none of the shop's code: 5 % GST for
 * pieces of up to ₹2,625, 18 % above.
 */
export function priceOf(lines: readonly Bought[], percent: number): Price {
  const costs = lines.map(({ unitPrice, quantity }) => unitPrice * quantity);
  const subtotal = sum(costs);
  const discount = halfUp(subtotal * percent, 100);
  const totals = shares(discount, costs).map((share, index) => (costs[index] ?? 0) - share);
  const shipping = subtotal - discount >= FREE_FROM ? 0 : STANDARD;
  const rates = totals.map((total, index) => (total <= 2_625_00 * (lines[index]?.quantity ?? 0) ? 5 : 18));
  const tax = sum(totals.map((total, index) => taxIn(total, rates[index] ?? 0))) + taxIn(shipping, Math.max(...rates));
  return { subtotal, discount, shipping, tax, total: subtotal - discount + shipping };
}

/** Each its part rounded down; what is left over goes, a paisa each, to the largest fractions, on a tie to the earlier one. */
function shares(amount: number, costs: readonly number[]): number[] {
  const whole = sum(costs);
  const parts = costs.map((cost) => Math.floor((amount * cost) / whole));
  const byFraction = costs.map((cost, index) => ({ index, fraction: (amount * cost) % whole })).toSorted((a, b) => b.fraction - a.fraction || a.index - b.index);
  for (const { index } of byFraction.slice(0, amount - sum(parts))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

function taxIn(total: number, rate: number): number {
  return halfUp(total * rate, 100 + rate);
}

function halfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
