import { rows, sql } from '#database';
import { byKey, defineListLoader, defineLoader, groupedBy } from '#graph';
import {
  returnColumns, returnEventColumns, returnLineColumns, type ReturnEventRow, type ReturnLineRow, type ReturnRow,
} from './rows.ts';

/** Returns by id, whosever they are: ask `seesOrder` of their order. */
export const returnById = defineLoader<ReturnRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<ReturnRow>`select ${returnColumns} from returns.return r where r.id = any(${ids}::uuid[])`);
  return byKey(found, (returned) => returned.id);
});

/** The returns of orders, the first request first. */
export const returnsByOrder = defineListLoader<ReturnRow>(async (orderIds, context) => {
  const found = await rows(context.reader, sql<ReturnRow>`
    select ${returnColumns} from returns.return r where r.order_id = any(${orderIds}::uuid[]) order by r.order_id, r.requested_at, r.id`);
  return groupedBy(found, (returned) => returned.orderId);
});

/** The lines of returns, as they were asked for. */
export const linesByReturn = defineListLoader<ReturnLineRow>(async (returnIds, context) => {
  const found = await rows(context.reader, sql<ReturnLineRow>`
    select ${returnLineColumns} from returns.return_line l where l.return_id = any(${returnIds}::uuid[]) order by l.return_id, l.position`);
  return groupedBy(found, (line) => line.returnId);
});

/** What happened to returns, the first event first. */
export const eventsByReturn = defineListLoader<ReturnEventRow>(async (returnIds, context) => {
  const found = await rows(context.reader, sql<ReturnEventRow>`
    select ${returnEventColumns} from returns.return_event e where e.return_id = any(${returnIds}::uuid[])
    order by e.return_id, e.occurred_at, e.id`);
  return groupedBy(found, (event) => event.returnId);
});
