import type { Readable } from 'node:stream';
import { findColumns, type ColumnName, type Columns } from './columns.ts';
import { ImportFileError } from './import-file-error.ts';
import { readRecords, type CsvRecord } from './read-records.ts';

/** A row below the header. `problem` is set when its cells cannot be trusted. */
export type Row = CsvRecord & { readonly columns: Columns };

/** The rows of a product export, empty ones left out. Throws an ImportFileError for a file that is none. */
export async function* readRows(source: Readable): AsyncGenerator<Row> {
  let columns: Columns | null = null;
  for await (const record of readRecords(source)) {
    if (record.problem === null && record.fields.every((field) => field.trim() === '')) continue;
    if (columns !== null) yield checkWidth(record, columns);
    else if (record.problem === null) columns = findColumns(record.fields);
    else throw new ImportFileError('The header in line 1 cannot be read: a quote in it is not closed.');
  }
  if (columns === null) throw new ImportFileError('The file is empty.');
}

/** The text of a cell without the space around it; null when the file has no such column. */
export function cell(row: Row, column: ColumnName): string | null {
  const position = row.columns.positions.get(column);
  return position === undefined ? null : (row.fields[position] ?? '').trim();
}

function checkWidth(record: CsvRecord, columns: Columns): Row {
  const { problem, fields } = record;
  if (problem !== null || fields.length === columns.count) return { ...record, columns };
  return { ...record, columns, problem: `The row has ${fields.length} fields and the header ${columns.count}: a comma or a quote is missing or too many.` };
}
