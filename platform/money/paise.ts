declare const paise: unique symbol;

/** A whole number of paise, |n| ≤ 2^53 − 1. The only way money is held in memory; a `bigint` column in the database. */
export type Paise = number & { readonly [paise]: true };

/** Brands a whole number as paise. Throws a RangeError for anything that is not a safe integer: that is a defect, not bad input. */
export function toPaise(value: number | bigint | string): Paise {
  const number = Number(value);
  if (!isPaise(number)) throw new RangeError(`${String(value)} is not a whole number of paise`);
  return number;
}

export function isPaise(value: unknown): value is Paise {
  return Number.isSafeInteger(value);
}
