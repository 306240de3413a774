import type { Pool } from 'pg';
import { prepared, type Input, type Prepared } from '../prepared.ts';
import { money } from './money.ts';

type MethodRow = { id: string; name: string; price: number; min_days: number; max_days: number; cash_on_delivery: boolean };

const serving: Prepared = {
  name: 'serving',
  text: `select m.id, m.name, m.price, m.min_days, m.max_days, m.cash_on_delivery from cart.delivery_method m
    where m.is_active and exists (select from unnest(m.pincode_prefixes) prefix where starts_with($1, prefix)) order by m.position, m.id`,
};

/** The delivery methods that serve a pincode: one statement. */
export async function deliveryMethods(pool: Pool, { pincode }: Input) {
  const found = await prepared<MethodRow>(pool, serving, [pincode]);
  return {
    deliveryMethods: found.map((method) => ({
      id: method.id, name: method.name, price: money(method.price), estimatedDays: { min: method.min_days, max: method.max_days }, cashOnDelivery: method.cash_on_delivery,
    })),
  };
}
