import type { Context } from '#context';
import { rows, sql } from '#database';
import { inBatches, personalData, type ExportSection } from '#privacy';
import { addressColumns, userColumns, type AddressRow, type UserRow } from '../rows.ts';

type SessionOfExport = { readonly id: string; readonly device: string; readonly address: string | null; readonly createdAt: Date; readonly lastSeenAt: Date };

const own: Readonly<Record<string, ExportSection>> = {
  account: (context, userId) => inBatches<UserRow>(context, ({ reader }) => rows(reader, sql`select ${userColumns} from accounts.user u where u.id = ${userId}`)),
  addresses: (context, userId) => inBatches<AddressRow>(context, ({ reader }, after, limit) => rows(reader, sql`
    select ${addressColumns} from accounts.address a where a.user_id = ${userId} and (${after === null} or a.id > ${after?.id ?? null}::uuid) order by a.id limit ${limit}`)),
  sessions: (context, userId) => inBatches<SessionOfExport>(context, ({ reader }, after, limit) => rows(reader, sql`
    select id, device, address, created_at as "createdAt", last_seen_at as "lastSeenAt" from accounts.session
    where user_id = ${userId} and (${after === null} or id > ${after?.id ?? null}::uuid) order by id limit ${limit}`)),
};

/**
 * Everything that is kept of a user, as the text of one JSON object with a list for each section, piece by piece: it is read as fast as it
 * is sent, and never as a whole in memory. Keeps F34.
 */
export async function* exportOf(context: Context, userId: string): AsyncGenerator<string, void> {
  yield `{"exportedAt":${JSON.stringify(context.clock.now())}`;
  for (const [name, section] of [own, ...personalData().map((data) => data.sections)].flatMap((sections) => Object.entries(sections))) {
    let separator = '';
    yield `,\n${JSON.stringify(name)}:[`;
    for await (const row of section(context, userId)) {
      yield `${separator}\n${JSON.stringify(row)}`;
      separator = ',';
    }
    yield ']';
  }
  yield '}\n';
}
