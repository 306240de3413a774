import { firstRow, sql, type SqlExecutor } from '#database';
import { deliveryMethodColumns, type DeliveryMethodRow } from '../rows.ts';

/** A delivery method by its id, in use or not; null when there is none. Also inside a unit of work. */
export async function findDeliveryMethod(executor: SqlExecutor, id: string): Promise<DeliveryMethodRow | null> {
  const found = await firstRow(executor, sql<DeliveryMethodRow>`
    select ${deliveryMethodColumns} from cart.delivery_method m where m.id = ${id}`);
  return found ?? null;
}
