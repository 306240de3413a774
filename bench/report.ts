import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMet, type Mark } from './marks.ts';

/** What a scenario found out. The cells of a table are ready to be shown. */
export type Section = { readonly title: string; readonly notes: readonly string[]; readonly tables: readonly Table[]; readonly marks: readonly Mark[] };
export type Table = { readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

const FILE = path.join(import.meta.dirname, 'results/latest.md');
const HEADING = '# The latest benchmarks\n\nWritten by `npm run bench`; each section by its own last full run.\n\n';

/** A section as Markdown that is also readable on a terminal. */
export function render(section: Section, machine: string): string {
  const parts = [`## ${section.title}`, machine, ...section.notes, ...section.tables.map(table), table(marksOf(section.marks))];
  return `${parts.join('\n\n')}\n`;
}

/** Puts a rendered section into bench/results/latest.md, in the place of its last one. */
export function keep(title: string, rendered: string): void {
  const present = existsSync(FILE) ? readFileSync(FILE, 'utf8').split(/^(?=## )/m).slice(1).map((each) => each.trim()) : [];
  const others = present.filter((each) => !each.startsWith(`## ${title}\n`));
  writeFileSync(FILE, `${HEADING}${[...others, rendered.trim()].toSorted().join('\n\n')}\n`);
}

/** A number for a table: a whole one as it is, of others three digits that say something. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value)) return value.toLocaleString('en-GB');
  if (Math.abs(value) >= 99.95) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function marksOf(marks: readonly Mark[]): Table {
  return {
    caption: 'Marks',
    columns: ['mark', 'found', 'aimed at', ''],
    rows: marks.map((mark) => [
      mark.what, `${shown(mark.found)}${mark.unit}`, `${mark.atLeast === true ? 'at least' : 'at most'} ${shown(mark.limit)}${mark.unit}`, isMet(mark) ? 'met' : '**missed**',
    ]),
  };
}

function table({ caption, columns, rows }: Table): string {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)));
  const line = (cells: readonly string[]): string => `| ${widths.map((width, index) => (index === 0 ? (cells[index] ?? '').padEnd(width) : (cells[index] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, index) => (index === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [`**${caption}**`, '', line(columns), rule, ...rows.map(line)].join('\n');
}
