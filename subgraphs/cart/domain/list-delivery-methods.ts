import type { Context } from '#context';
import { rows, sql } from '#database';
import { deliveryMethodColumns, type DeliveryMethodRow } from '../rows.ts';
import { serves } from './serves.ts';

/** More than any shop has. */
const MAXIMUM = 200;

/** The delivery methods that serve a pincode, in their order. */
export async function listDeliveryMethods(context: Context, pincode: string): Promise<DeliveryMethodRow[]> {
  const found = await rows(context.reader, sql<DeliveryMethodRow>`
    select ${deliveryMethodColumns} from cart.delivery_method m where m.is_active order by m.position, m.id limit ${MAXIMUM}`);
  return found.filter((method) => serves(method, pincode));
}
