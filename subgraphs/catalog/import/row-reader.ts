import type { z } from 'zod';
import type { ColumnName } from './columns.ts';
import type { ReportEntry } from './report.ts';
import { cell, type Row } from './rows.ts';

const UNREADABLE = '\ufffd';

/** Reads the cells of one row and collects what is wrong with them. */
export class RowReader {
  readonly row: Row;
  readonly #entries: ReportEntry[];

  constructor(row: Row, entries: ReportEntry[]) {
    this.row = row;
    this.#entries = entries;
  }

  /** Whether the file has this column at all. */
  has(column: ColumnName): boolean {
    return this.row.columns.positions.has(column);
  }

  /** The text of a cell; '' when it is empty or the file has no such column. */
  text(column: ColumnName): string {
    return cell(this.row, column) ?? '';
  }

  /** The cell as `schema` reads it; null when it is empty, and when it is wrong, which is then reported. */
  read<T>(column: ColumnName, schema: z.ZodType<T>): T | null {
    const text = this.text(column);
    if (text === '') return null;
    if (text.includes(UNREADABLE)) {
      this.problem(column, 'This is not UTF-8 text. Save the file as "CSV UTF-8".');
      return null;
    }
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    this.problem(column, parsed.error.issues[0]?.message ?? 'This cannot be read.');
    return null;
  }

  /** The same for a cell that must not be empty. */
  require<T>(column: ColumnName, schema: z.ZodType<T>, what: string): T | null {
    if (this.text(column) === '') this.problem(column, `The ${what} is missing.`);
    return this.read(column, schema);
  }

  /** Keeps the product out of the catalogue. */
  problem(column: ColumnName | null, message: string): void {
    this.#add('problem', column, message);
  }

  /** Says how something was understood. */
  note(column: ColumnName | null, message: string): void {
    this.#add('note', column, message);
  }

  #add(kind: ReportEntry['kind'], column: ColumnName | null, message: string): void {
    const position = column === null ? undefined : this.row.columns.positions.get(column);
    const name = position === undefined ? column : (this.row.columns.header[position] ?? column);
    this.#entries.push({ kind, line: this.row.line, column: name, message });
  }
}
