import { firstRow, sql, type SqlExecutor } from '#database';
import { addressColumns, type AddressRow } from '../rows.ts';

/** An address of the user's, read inside a unit of work (`unit.sql`) or outside; null when there is none, or it is somebody else's. */
export async function findAddress(database: SqlExecutor, { userId, addressId }: { userId: string; addressId: string }): Promise<AddressRow | null> {
  const found = await firstRow(database, sql<AddressRow>`
    select ${addressColumns} from accounts.address a where a.id = ${addressId} and a.user_id = ${userId}`);
  return found ?? null;
}
