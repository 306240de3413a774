import { sql } from '#database';
import type { RawBuilder } from 'kysely';
import type { OrderSort } from '../../../schema/generated/orders.ts';
import type { OrderRow } from '../rows.ts';

type CursorKey = readonly (string | number | boolean | null)[];

/** An order of the list: how the rows are sorted, which come after a cursor's key, and a row's key. */
export type OrderSorting = {
  readonly by: RawBuilder<unknown>;
  readonly after: (key: CursorKey | null) => RawBuilder<unknown>;
  readonly keyOf: (order: OrderRow) => CursorKey;
};

const everything = sql`true`;
const placed = (order: OrderRow): CursorKey => [order.placedAt.toISOString(), order.id];

/** Each has an index of the same columns, so that any page costs what the first one does. */
export const orderSorts: Readonly<Record<OrderSort, OrderSorting>> = {
  NEWEST: {
    by: sql`o.placed_at desc, o.id desc`,
    after: (key) => (key === null ? everything : sql`(o.placed_at, o.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`),
    keyOf: placed,
  },
  OLDEST: {
    by: sql`o.placed_at, o.id`,
    after: (key) => (key === null ? everything : sql`(o.placed_at, o.id) > (${key[0]}::timestamptz, ${key[1]}::uuid)`),
    keyOf: placed,
  },
  TOTAL_HIGH_TO_LOW: {
    by: sql`o.total desc, o.id desc`,
    after: (key) => (key === null ? everything : sql`(o.total, o.id) < (${key[0]}::bigint, ${key[1]}::uuid)`),
    keyOf: (order) => [order.total, order.id],
  },
};
