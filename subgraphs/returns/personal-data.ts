import { firstRow, rows, sql } from '#database';
import { loader, UserError } from '#graph';
import { orderIdsOfUser } from '#orders';
import { inBatches, type PersonalData } from '#privacy';
import type { ReturnStatus } from '../../schema/generated/returns.ts';
import { eventsByReturn, linesByReturn } from './loaders.ts';
import { returnColumns, type ReturnRow } from './rows.ts';

const UNDER_WAY: readonly ReturnStatus[] = ['REQUESTED', 'APPROVED', 'RECEIVED'];

/** What a user sent back. Erased, what was said about it goes; pieces and money stay with the order. */
export const returnsOfUsers: PersonalData = {
  sections: {
    returns: (context, userId) => inBatches(context, async (batch, after: ReturnRow | null, limit) => {
      const found = await rows(batch.reader, sql<ReturnRow>`
        select ${returnColumns} from returns.return r
        where r.order_id in (${orderIdsOfUser(userId)}) and (${after === null} or r.id > ${after?.id ?? null}::uuid) order by r.id limit ${limit}`);
      return Promise.all(found.map(async (returned) => ({
        ...returned, lines: await loader(batch, linesByReturn).load(returned.id), events: await loader(batch, eventsByReturn).load(returned.id),
      })));
    }),
  },
  async erase(unit, userId) {
    const open = await firstRow(unit.sql, sql`
      select r.id from returns.return r where r.order_id in (${orderIdsOfUser(userId)}) and r.status = any(${UNDER_WAY}::text[]) limit 1`);
    if (open !== undefined) throw new UserError('NOT_ELIGIBLE', [], 'A return or an exchange of yours is still under way.');
    await rows(unit.sql, sql`
      update returns.return_line l set comment = null, updated_at = ${unit.now} from returns.return r
      where r.id = l.return_id and l.comment is not null and r.order_id in (${orderIdsOfUser(userId)})`);
    await rows(unit.sql, sql`
      update returns.return_event e set note = null, updated_at = ${unit.now} from returns.return r
      where r.id = e.return_id and e.note is not null and r.order_id in (${orderIdsOfUser(userId)})`);
  },
};
