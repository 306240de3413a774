import { startAarya } from '../aarya.ts';
import { fill, VARIANTS_PER_PRODUCT } from '../fill.ts';
import { startRowsFloor } from '../floors.ts';
import { measure, type Cost } from '../measure.ts';
import { shown } from '../report.ts';
import { countStatements } from '../statements.ts';
import { search as searching } from '../workloads/search.ts';
import type { Scenario } from './scenario.ts';

const VISITORS = 200;

/** A search as shoppers send it most, with PostgreSQL as the engine, beside the bare ranked query with the counts of its facets. */
export const search: Scenario = async ({ postgres, started, options }) => {
  const products = options.isQuick ? 500 : 20_000;
  const url = await postgres.createDatabase('search');
  await fill(postgres, url, products);
  const aarya = await startAarya(started, postgres, { url, profileFolder: options.profileFolder });
  const rows = await startRowsFloor(started, url);
  const workload = searching();
  const counted = await countStatements(aarya, await workload.onGraph(20), workload.options);
  const visitors = options.isQuick ? 40 : VISITORS;
  const graph = await measure({ ...aarya, visitors, options: workload.options ?? {}, prepare: workload.onGraph }, postgres.pid);
  const kept = await measure({ ...aarya, visitors, prepare: workload.onGraph }, postgres.pid);
  const floor = await measure({ ...rows, visitors, prepare: workload.onRows }, postgres.pid);
  const statements = counted.statements.get('Search') ?? Number.NaN;
  return {
    title: `Search: ${products.toLocaleString('en-GB')} products with ${VARIANTS_PER_PRODUCT} variants each`,
    notes: [
      '"blue shirt", 24 hits with the counts of all facets, PostgreSQL as the engine: computed for each visitor (`Cache-Control: no-store`), and kept. CPU in microseconds for one visitor at 10 connections. '
      + 'The floor by `pg`: one prepared statement over the same index, all words, ranked by ts_rank, with the same cards and the same counts; no misspellings, synonyms, filters or rank of our own.',
    ],
    tables: [{
      caption: 'CPU, µs for one visitor; times, ms',
      columns: ['', 'server', 'PostgreSQL', 'together', 'p50 at 1', 'p50 at 10', 'p99', 'a second'],
      rows: [['Aarya', graph] as const, ['Aarya, kept', kept] as const, ['pg floor', floor] as const].map(([name, cost]) => [name, ...[
        cost.cpu, cost.postgresCpu, together(cost), cost.timings.get(1)?.p50, cost.timings.get(10)?.p50, cost.timings.get(10)?.p99, cost.timings.get(10)?.perSecond,
      ].map((value) => shown(value ?? Number.NaN))]),
    }],
    marks: [
      { what: 'Search: SQL statements', kind: 'count', found: statements, limit: workload.marks.statements, unit: '' },
      { what: 'Search: CPU of server and PostgreSQL beside the pg floor', kind: 'measure', found: together(graph) / together(floor), limit: workload.marks.timesRows ?? Number.NaN, unit: ' ×' },
    ],
  };
};

function together({ cpu, postgresCpu }: Cost): number {
  return cpu + postgresCpu;
}
