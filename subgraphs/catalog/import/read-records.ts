import { pipeline, type Readable } from 'node:stream';
import { parse, type CsvError, type Info, type Parser } from 'csv-parse';
import { ImportFileError } from './import-file-error.ts';
import { LineCount } from './line-count.ts';

/** A record of the file. One whose quotes are broken has a `problem`, and only the fields before its first quote. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[]; readonly problem: string | null };

type ParsedRow = { readonly record: string[]; readonly info: Info };
type Broken = { readonly index: number; readonly line: number; readonly raw: string };

/** Characters. A record beyond this is a quote that was never closed. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads comma-separated values: UTF-8 with or without its mark, either line end, also both in one file, quoted line ends.
 * Streams: holds about a chunk of the source. Throws an ImportFileError for a file in UTF-16 and for an endless record.
 */
export async function* readRecords(source: Readable): AsyncGenerator<CsvRecord> {
  const lines = new LineCount();
  const broken: Broken[] = [];
  const parser: Parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
    info: true,
    raw: true,
    on_skip: (error, raw = '') => noteBroken(broken, error, { index: parser.info.records, line: lines.lineOf(parser.info.bytes), raw }),
  });
  pipeline(source, (chunks: AsyncIterable<Buffer>) => countLines(chunks, lines), parser, () => {}); // errors reach the loop below
  let index = 0;
  let last = 0;
  const parsed: AsyncIterable<ParsedRow> = parser;
  for await (const { record, info } of parsed) {
    const before = lines.linesBefore(info.bytes - 1);
    const after = lines.linesBefore(info.bytes);
    const line = (after > before ? after : after + 1) - newlinesIn(record);
    yield* takeBroken(broken, { index, from: last + 1, to: line - 1 });
    yield { line, fields: record, problem: null };
    index += 1;
    last = after > before ? after : after + 1;
  }
  yield* takeBroken(broken, { index, from: last + 1, to: Math.max(lines.total(), last + 1) });
}

async function* countLines(chunks: AsyncIterable<Buffer>, lines: LineCount): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && (chunk[0] === 0xff || chunk[0] === 0xfe)) throw new ImportFileError('The file is not UTF-8 text. Save it as "CSV UTF-8".');
    isFirst = false;
    lines.add(chunk);
    yield chunk;
  }
}

function newlinesIn(record: readonly string[]): number {
  return record.reduce((sum, field) => (field.includes('\n') ? sum + field.split('\n').length - 1 : sum), 0);
}

/** The parser may complain of one record several times, each time with more of its text. */
function noteBroken(broken: Broken[], error: CsvError | undefined, found: Broken): undefined {
  if (error?.code === 'CSV_MAX_RECORD_SIZE') {
    throw new ImportFileError(`The row that begins in line ${found.line} or shortly before does not end: a quote in it is never closed.`);
  }
  const previous = broken.at(-1);
  if (previous === undefined || previous.index !== found.index || !found.raw.startsWith(previous.raw)) broken.push(found);
}

/** The broken records that stand before the record with this index, in the lines between its neighbours. */
function* takeBroken(broken: Broken[], gap: { index: number; from: number; to: number }): Generator<CsvRecord> {
  let line = gap.from;
  for (let next = broken[0]; next !== undefined && next.index <= gap.index; next = broken[0]) {
    broken.shift();
    const following = broken[0]?.index === next.index ? broken[0].line - 1 : gap.to;
    const lost = following > line ? ` Lines ${line} to ${following} could not be read.` : '';
    const fields = (next.raw.split('"')[0] ?? '').split(',').slice(0, -1);
    yield { line, fields, problem: `A quote is not closed, or a quote inside a text is not doubled.${lost}` };
    line = following + 1;
  }
}
