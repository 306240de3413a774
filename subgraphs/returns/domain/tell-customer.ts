import { firstRow, rows, sql, type Unit } from '#database';
import { sendMessage } from '#mail';
import { findSoldOrder } from '#orders';
import type { ReturnStatus } from '../../../schema/generated/returns.ts';
import { returnMail } from '../messages/return-mail.ts';
import { returnColumns, type ReturnRow } from '../rows.ts';

/** Writes the mail about the status that a return came to, if there is one about it. */
export async function tellCustomer(unit: Unit, { returnId, status }: { returnId: string; status: ReturnStatus }): Promise<void> {
  const returned = await firstRow(unit.sql, sql<ReturnRow & { note: string | null }>`
    select ${returnColumns}, (select e.note from returns.return_event e where e.return_id = r.id and e.status = ${status}) as note
    from returns.return r where r.id = ${returnId}`);
  if (returned === undefined) return;
  const { order, lines } = await findSoldOrder(unit.sql, returned.orderId);
  const pieces = await rows(unit.sql, sql<{ orderLineId: string; quantity: number }>`
    select order_line_id as "orderLineId", quantity from returns.return_line where return_id = ${returnId} order by position`);
  const items = pieces.map(({ orderLineId, quantity }) => {
    const line = lines.find((each) => each.id === orderLineId);
    return { title: `${line?.title}, ${line?.variantTitle}`, quantity };
  });
  const mail = returnMail(status, { number: order.number, returned, note: returned.note, items });
  if (mail !== null) sendMessage(unit, { channel: 'EMAIL', to: order.email, key: `returns.${status.toLowerCase()}/${returnId}`, ...mail });
}
