import { setTimeout as sleep } from 'node:timers/promises';
import { startAarya, type Aarya } from '../aarya.ts';
import { fill, VARIANTS_PER_PRODUCT } from '../fill.ts';
import { startBytesFloor, startRowsFloor, type Floor } from '../floors.ts';
import type { Mark } from '../marks.ts';
import { CONNECTIONS, measure, type Cost, type Subject } from '../measure.ts';
import { memoryOf } from '../process-cpu.ts';
import { shown, type Section, type Table } from '../report.ts';
import { findPages, findSamples } from '../samples.ts';
import { countStatements, type Counted } from '../statements.ts';
import { cartLineAdd } from '../workloads/cart-line-add.ts';
import { journey } from '../workloads/journey.ts';
import { keptProductDetail, keptProductList } from '../workloads/kept.ts';
import { productDetail } from '../workloads/product-detail.ts';
import { productList } from '../workloads/product-list.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Scenario } from './scenario.ts';

const MEBIBYTE = 2 ** 20;
const IDLE_LIMIT = 300;
/** The floors are so much cheaper that their CPU is only read exactly over more visitors. */
const MORE_ON_ROWS = 3;
const MORE_ON_BYTES = 8;

type Measured = { readonly workload: Workload; readonly counted: Counted; readonly graph: Cost; readonly rows: Cost; readonly bytes: Cost };

/** The operations that a shop lives on, beside what the same bytes and the same rows cost without a graph. */
export const shop: Scenario = async ({ postgres, started, options }) => {
  const products = options.isQuick ? 200 : 2000;
  const url = await postgres.createDatabase('shop');
  await fill(postgres, url, products);
  const aarya = await startAarya(started, postgres, { url, profileFolder: options.profileFolder });
  await sleep(options.isQuick ? 1000 : 5000);
  const idle = memoryOf(aarya.pid).resident;
  const visited = { origin: aarya.origin, databaseUrl: url, pages: await findPages(aarya.origin), samples: await findSamples(url) };
  const workloads = [productList(visited), keptProductList(visited), productDetail(visited), keptProductDetail(visited), cartLineAdd(visited), journey(visited)];

  const counts: Counted[] = [];
  for (const workload of workloads) counts.push(await countStatements(aarya, await workload.onGraph(20), workload.options));
  const rows = await startRowsFloor(started, url);
  const bytes = await startBytesFloor(started, postgres.folder, new Map(counts.flatMap((counted) => [...counted.answers]).toReversed()));
  const measured: Measured[] = [];
  for (const [index, workload] of workloads.entries()) {
    const counted = counts[index];
    if (counted === undefined) continue;
    const costs = await costsOf(workload, { aarya, rows, bytes, postgresPid: postgres.pid, visitors: (options.isQuick ? 100 : 2000) * workload.share });
    measured.push({ workload, counted, ...costs });
    console.error(`${workload.name}: measured`);
  }
  await sleep(options.isQuick ? 1000 : 10_000);
  return report(measured, { products, idle, idleAfter: memoryOf(aarya.pid).resident, peak: memoryOf(aarya.pid).peak });
};

type Subjects = { aarya: Aarya; rows: Floor; bytes: Floor; postgresPid: number; visitors: number };

async function costsOf(workload: Workload, { aarya, rows, bytes, postgresPid, visitors }: Subjects): Promise<{ graph: Cost; rows: Cost; bytes: Cost }> {
  const few = await workload.onGraph(20);
  const onGraph: Subject = { ...aarya, visitors, options: workload.options ?? {}, prepare: workload.onGraph };
  const onRows: Subject = { ...rows, visitors: visitors * MORE_ON_ROWS, prepare: workload.onRows };
  const onBytes: Subject = {
    ...bytes, visitors: visitors * MORE_ON_BYTES, options: { pathOf: (operation) => `/${operation}` },
    prepare: async () => (connection, index) => few(connection, index % 20),
  };
  return { graph: await measure(onGraph, postgresPid), rows: await measure(onRows, postgresPid), bytes: await measure(onBytes, postgresPid) };
}

function report(measured: readonly Measured[], memory: { products: number; idle: number; idleAfter: number; peak: number }): Section {
  return {
    title: `Shop: ${memory.products.toLocaleString('en-GB')} products with ${VARIANTS_PER_PRODUCT} variants each`,
    notes: [
      'CPU in microseconds for one visitor at 10 connections: in the server\'s process, and in all processes of PostgreSQL. Times in milliseconds. '
      + 'ProductList and ProductDetail come without a session, once computed for each visitor (`Cache-Control: no-store`) and once kept, CartLineAdd finds a cart of 0 to 3 lines, a journey is seven requests. '
      + 'The floors: `pg`, the same rows by prepared statements and JSON.stringify; bytes, the same answers by `node:http`. The load comes from the same machine.',
    ],
    tables: [costTable(measured), timeTable(measured), statementTable(measured), memoryTable(memory)],
    marks: [...measured.flatMap(marksOf), megabytes('resident memory when idle after the start', memory.idle), megabytes('resident memory when idle after the load', memory.idleAfter)],
  };
}

const subjects = ['graph', 'rows', 'bytes'] as const;
const names = { graph: 'Aarya', rows: 'pg floor', bytes: 'bytes floor' };

function costTable(measured: readonly Measured[]): Table {
  return {
    caption: 'CPU, µs for one visitor',
    columns: ['operation', ...subjects.map((subject) => names[subject]), '× pg', '× bytes', 'PostgreSQL', 'of pg floor', '×'],
    rows: measured.map((each) => [
      each.workload.name, ...subjects.map((subject) => shown(each[subject].cpu)), shown(each.graph.cpu / each.rows.cpu), shown(each.graph.cpu / each.bytes.cpu),
      shown(each.graph.postgresCpu), shown(each.rows.postgresCpu), shown(each.graph.postgresCpu / each.rows.postgresCpu),
    ]),
  };
}

function timeTable(measured: readonly Measured[]): Table {
  return {
    caption: 'Times, ms, and visitors a second',
    columns: ['operation', 'server', ...CONNECTIONS.flatMap((connections) => [`p50 at ${connections}`, 'p99', 'a second'])],
    rows: measured.flatMap((each) => subjects.map((subject) => [
      each.workload.name, names[subject],
      ...CONNECTIONS.flatMap((connections) => {
        const timing = each[subject].timings.get(connections);
        return [timing?.p50, timing?.p99, timing?.perSecond].map((value) => shown(value ?? Number.NaN));
      }),
    ])),
  };
}

function statementTable(measured: readonly Measured[]): Table {
  return {
    caption: 'SQL statements (begin and commit included)',
    columns: ['operation', 'all', 'of each request'],
    rows: measured.map(({ workload, counted }) => [
      workload.name, String(sum(counted)), counted.statements.size === 1 ? '' : [...counted.statements].map(([operation, count]) => `${operation} ${count}`).join(', '),
    ]),
  };
}

function memoryTable({ idle, idleAfter, peak }: { idle: number; idleAfter: number; peak: number }): Table {
  return { caption: 'Resident memory of the server, MiB', columns: ['idle after the start', 'idle after the load', 'peak'], rows: [[idle, idleAfter, peak].map((bytes) => shown(bytes / MEBIBYTE))] };
}

function marksOf({ workload, counted, graph, rows, bytes }: Measured): Mark[] {
  const { statements, timesRows, timesBytes } = workload.marks;
  return [
    { what: `${workload.name}: SQL statements`, kind: 'count', found: sum(counted), limit: statements, unit: '' },
    ...(timesRows === null ? [] : [{ what: `${workload.name}: CPU beside the pg floor`, kind: 'measure' as const, found: graph.cpu / rows.cpu, limit: timesRows, unit: ' ×' }]),
    ...(timesBytes === undefined ? [] : [{ what: `${workload.name}: CPU beside the bytes floor`, kind: 'measure' as const, found: graph.cpu / bytes.cpu, limit: timesBytes, unit: ' ×' }]),
  ];
}

function megabytes(what: string, bytes: number): Mark {
  return { what, kind: 'measure', found: bytes / 1_000_000, limit: IDLE_LIMIT, unit: ' MB' };
}

function sum({ statements }: Counted): number {
  return [...statements.values()].reduce((total, count) => total + count, 0);
}
