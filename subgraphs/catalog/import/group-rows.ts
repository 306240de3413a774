import { addressOf } from './address.ts';
import type { ReportEntry } from './report.ts';
import { cell, type Row } from './rows.ts';

/** The consecutive rows of one handle. */
export type RowGroup = {
  readonly handle: string;
  /** The handle as our addresses write it; null for rows without a handle. */
  readonly slug: string | null;
  readonly line: number;
  readonly rows: Row[];
  readonly problems: ReportEntry[];
};

/** Far more than the variants and images of any product; beyond it rows are counted as a problem and not kept. */
const MOST_ROWS = 1000;
const LONGEST_SLUG = 200;

/** Puts the rows that belong together together, one product at a time. A row that cannot be read belongs to the handle that it begins with, else to its neighbours. */
export async function* groupRows(rows: AsyncIterable<Row>): AsyncGenerator<RowGroup> {
  let group: RowGroup | null = null;
  for await (const row of rows) {
    const handle = handleOf(row);
    const isSame = group !== null && (handle === null || handle === group.handle);
    if (group === null || !isSame) {
      if (group !== null) yield group;
      group = { handle: handle ?? '', slug: handle === null || handle === '' ? null : addressOf(handle, LONGEST_SLUG), line: row.line, rows: [], problems: [] };
    }
    add(group, row, handle);
  }
  if (group !== null) yield group;
}

/** The handle; null for a row that continues whatever stands above it; '' for a product that has none. */
function handleOf(row: Row): string | null {
  const handle = cell(row, 'Handle') ?? '';
  if (handle !== '') return handle;
  return row.problem !== null || cell(row, 'Title') === '' ? null : '';
}

function add(group: RowGroup, row: Row, handle: string | null): void {
  if (row.problem !== null) group.problems.push({ kind: 'problem', line: row.line, column: null, message: row.problem });
  else if (handle === null || handle === '') group.problems.push({ kind: 'problem', line: row.line, column: 'Handle', message: 'The handle is missing.' });
  else if (group.rows.length < MOST_ROWS) group.rows.push(row);
  else if (group.problems.length === 0) {
    group.problems.push({ kind: 'problem', line: row.line, column: null, message: `A product has at most ${MOST_ROWS} rows.` });
  }
}
