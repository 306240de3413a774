import { toPaise } from './paise.ts';
import type { Paise } from './paise.ts';

/** The sum of the amounts, 0 for none. Throws a RangeError where it leaves the safe integers. */
export function sumPaise(amounts: Iterable<Paise>): Paise {
  let sum = toPaise(0);
  for (const amount of amounts) sum = toPaise(sum + amount);
  return sum;
}
