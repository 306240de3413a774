import type pg from 'pg';
import { LARGE } from './large-shop.ts';
import type { SentStatement } from './sql-spy.ts';

/** A large table that a statement reads from end to end. */
export type Finding = { readonly table: string; readonly how: string; readonly statement: string };

type Plan = { 'Node Type': string; 'Relation Name'?: string; Schema?: string; 'Index Name'?: string; 'Index Cond'?: string; Plans?: Plan[]; 'Plan Rows': number };

/** What of the statements that were sent reads a large table from end to end, by PostgreSQL's own plans; each statement once. */
export async function expensiveReads(explainer: pg.Client, sent: readonly SentStatement[]): Promise<Finding[]> {
  const [large, partial] = [await largeTables(explainer), await partialIndexes(explainer)];
  const distinct = [...new Map(sent.filter(({ text }) => isPlanned(text)).map((statement) => [statement.text, statement])).values()];
  const found: Finding[] = [];
  for (const { text, values } of distinct) {
    // eslint-disable-next-line no-restricted-syntax -- the statement is our own, as it was sent
    const { rows: [row] } = await explainer.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (verbose, format json) ${text}`, [...values]);
    const nodes = row?.['QUERY PLAN'].flatMap(({ Plan: plan }) => nodesOf(plan)) ?? [];
    found.push(...nodes.filter((node) => isWholeTable(node) && !partial.has(node['Index Name'] ?? '') && large.has(`${node.Schema}.${node['Relation Name']}`))
      .map((node) => ({ table: `${node.Schema}.${node['Relation Name']}`, how: node['Node Type'], statement: text.replace(/\s+/g, ' ').trim() })));
  }
  return found;
}

async function largeTables(explainer: pg.Client): Promise<Set<string>> {
  const { rows } = await explainer.query<{ name: string }>(
    "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.reltuples >= $1", [LARGE]);
  return new Set(rows.map((row) => row.name));
}

/** What such an index holds is few by what it is for: what waits, what is low. Not so the products on sale. */
async function partialIndexes(explainer: pg.Client): Promise<Set<string>> {
  const { rows } = await explainer.query<{ name: string }>("select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indpred is not null and i.indrelid <> 'catalog.product'::regclass");
  return new Set(rows.map((row) => row.name));
}

/** Only these have a plan; what begins and ends a transaction has none. */
function isPlanned(text: string): boolean {
  return /^\s*(select|with|insert|update|delete)\b/i.test(text);
}

/** The nodes of a plan whose rows are all read: what lies below a limit stops when there are enough. */
function nodesOf(plan: Plan): Plan[] {
  if (plan['Node Type'] === 'Limit') return (plan.Plans ?? []).flatMap(nodesOf).filter((node) => node['Node Type'].includes('Seq Scan'));
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** From end to end: row by row, or along an index without looking anything up in it, which a count over everything does. */
function isWholeTable(node: Plan): boolean {
  const how = node['Node Type'];
  return how.includes('Seq Scan') || (/^Index (Only )?Scan/.test(how) && node['Index Cond'] === undefined && node['Plan Rows'] >= LARGE);
}
