import type { Call } from '../api.ts';
import { refusal } from './refusal.ts';

const MOST = 100;

/** A page of things, the newest first, of the time from `from` to `to` (Unix seconds), as Razorpay's lists answer. */
export function collection<T extends { readonly createdAt: number }>(things: readonly T[], query: Call['query'], show: (thing: T) => object): object {
  const [from, to, count, skip] = [number(query['from'], 0), number(query['to'], Number.MAX_SAFE_INTEGER), number(query['count'], 10), number(query['skip'], 0)];
  if (count > MOST) throw refusal(`The count may not be greater than ${MOST}.`, { field: 'count' });
  const found = things.filter((each) => each.createdAt >= from && each.createdAt <= to).toReversed().slice(skip, skip + count);
  return { entity: 'collection', count: found.length, items: found.map(show) };
}

function number(given: unknown, otherwise: number): number {
  return given === undefined ? otherwise : Number(given);
}
