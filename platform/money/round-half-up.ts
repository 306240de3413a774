import { toPaise } from './paise.ts';
import type { Paise } from './paise.ts';

/**
 * The only rounding of money: `numerator / denominator` to the nearest whole paisa, a half away from zero, so that what is
 * taken and what is given back mirror each other (−½ → −1). Exact: hand over a product as bigint when it may pass 2^53.
 * Throws a RangeError for a zero denominator and for numbers that are not safe integers: defects, not bad input.
 */
export function roundHalfUp(numerator: number | bigint, denominator: number | bigint): Paise {
  const over = toExact(numerator);
  const under = toExact(denominator);
  if (under === 0n) throw new RangeError('Nothing can be divided by zero');
  const doubled = 2n * absolute(over) + absolute(under);
  const rounded = doubled / (2n * absolute(under));
  return toPaise(over < 0n === under < 0n ? rounded : -rounded);
}

function toExact(value: number | bigint): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer`);
  return BigInt(value);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
