import type { Context } from '#context';
import { loader } from '#graph';
import { forgetOrder } from '#orders';
import { eventsByReturn, returnById, returnsByOrder } from '../loaders.ts';
import type { ReturnRow } from '../rows.ts';

/** Reads a return that was changed in this request anew, and has all that changed with it read anew. Call it after the commit. */
export async function readAnew(context: Context, returnId: string): Promise<ReturnRow | null> {
  loader(context, eventsByReturn).clear(returnId);
  loader(context, returnsByOrder).clearAll();
  const returned = await loader(context, returnById).clear(returnId).load(returnId);
  if (returned !== null) forgetOrder(context, returned.orderId);
  return returned;
}
