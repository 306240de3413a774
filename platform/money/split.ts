import { toPaise } from './paise.ts';
import type { Paise } from './paise.ts';

/**
 * Splits `total` over `weights` by largest remainder: each part is its exact share rounded down or up, the paise left over go
 * to the largest fractions, ties to the earlier. The parts always sum to `total`. A zero weight gets nothing, unless all are
 * zero: then they count as equal. A negative total splits like its positive, negated.
 * Throws a RangeError for a negative or fractional weight, and when there is something to split but nothing to split it over.
 */
export function splitByLargestRemainder(total: Paise, weights: readonly number[]): Paise[] {
  if (weights.length === 0 && total !== 0) throw new RangeError('There is nothing to split the amount over');
  const sign = total < 0 ? -1n : 1n;
  const amount = sign * BigInt(total);
  const shares = toShares(weights);
  const whole = addAll(shares);
  const floors = shares.map((share) => (amount * share) / whole);
  const remainders = shares.map((share) => (amount * share) % whole);
  const extra = largest(remainders, Number(amount - addAll(floors)));
  return floors.map((floor, index) => toPaise(sign * (extra.has(index) ? floor + 1n : floor)));
}

function toShares(weights: readonly number[]): bigint[] {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new RangeError(`Weights are whole and not negative: ${weights.join(', ')}`);
  }
  const allZero = weights.every((weight) => weight === 0);
  return weights.map((weight) => (allZero ? 1n : BigInt(weight)));
}

/** The places of the `count` largest values, ties to the earlier. */
function largest(values: readonly bigint[], count: number): Set<number> {
  const places = values.map((value, place) => ({ value, place }));
  places.sort((a, b) => (a.value === b.value ? a.place - b.place : a.value > b.value ? -1 : 1));
  return new Set(places.slice(0, count).map(({ place }) => place));
}

function addAll(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
