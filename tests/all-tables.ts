import { firstRow, rows, sql, type SqlExecutor } from '#database';

/** Who was refused what is written down on purpose (F29). */
const WRITTEN_ON_REFUSAL = /audit|rate_limit/;

/** A fingerprint of every row of every table, jobs included: two alike mean that nothing was changed in between. */
export async function fingerprint(reader: SqlExecutor): Promise<Record<string, string | null>> {
  const tables = await rows(reader, sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`);
  const prints: Record<string, string | null> = {};
  for (const { schema, name } of tables.filter((table) => !WRITTEN_ON_REFUSAL.test(table.name))) {
    const found = await firstRow(reader, sql<{ print: string | null }>`
      select md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.table(`${schema}.${name}`)} t`);
    prints[`${schema}.${name}`] = found?.print ?? null;
  }
  return prints;
}
