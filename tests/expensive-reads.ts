import type pg from 'pg';
import { LARGE } from './large-shop.ts';
import type { SentStatement } from './sql-spy.ts';

/** A large table that a statement reads from end to end. */
export type Finding = { readonly table: string; readonly how: string; readonly statement: string };

type Plan = { 'Node Type': string; 'Relation Name'?: string; Schema?: string; 'Index Cond'?: string; Plans?: Plan[]; 'Plan Rows': number; 'Total Cost': number };

/** What of the statements that were sent reads a large table from end to end, by PostgreSQL's own plans; each statement once. */
export async function expensiveReads(explainer: pg.Client, sent: readonly SentStatement[]): Promise<Finding[]> {
  const large = await largeTables(explainer);
  const distinct = [...new Map(sent.filter(({ text }) => isPlanned(text)).map((statement) => [statement.text, statement])).values()];
  const found: Finding[] = [];
  for (const { text, values } of distinct) {
    // eslint-disable-next-line no-restricted-syntax -- the statement is our own, as it was sent
    const { rows: [row] } = await explainer.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (verbose, format json) ${text}`, [...values]);
    const nodes = row?.['QUERY PLAN'].flatMap(({ Plan: plan }) => nodesOf(plan)) ?? [];
    found.push(...nodes.filter((node) => isWholeTable(node) && large.has(`${node.Schema}.${node['Relation Name']}`))
      .map((node) => ({ table: `${node.Schema}.${node['Relation Name']}`, how: node['Node Type'], statement: text.replace(/\s+/g, ' ').trim() })));
  }
  return found;
}

async function largeTables(explainer: pg.Client): Promise<Set<string>> {
  const { rows } = await explainer.query<{ name: string }>(
    "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.reltuples >= $1", [LARGE]);
  return new Set(rows.map((row) => row.name));
}

/** Only these have a plan; what begins and ends a transaction has none. */
function isPlanned(text: string): boolean {
  return /^\s*(select|with|insert|update|delete)\b/i.test(text);
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

function isWholeTable(node: Plan): boolean {
  return node['Node Type'].includes('Seq Scan');
}
