import { ImportFileError } from './import-file-error.ts';
import { quoted } from './report.ts';

/** The columns of a Shopify product export that the catalogue takes something from; all others are left alone. */
const NAMES = [
  'Handle', 'Title', 'Body (HTML)', 'Type', 'Tags', 'Published', 'Status', 'Gift Card',
  'Option1 Name', 'Option1 Value', 'Option2 Name', 'Option2 Value', 'Option3 Name', 'Option3 Value',
  'Variant SKU', 'Variant Price', 'Variant Compare At Price', 'Variant Grams', 'Variant Inventory Qty', 'Variant Tax Code',
  'Image Src', 'Image Position', 'Image Alt Text',
] as const;
const REQUIRED = ['Handle', 'Title', 'Variant Price'] as const;

export type ColumnName = (typeof NAMES)[number];

/** Where the columns of a file stand. */
export type Columns = {
  readonly count: number;
  readonly header: readonly string[];
  readonly positions: ReadonlyMap<ColumnName, number>;
};

/** Finds the columns by their names, in any order and any case. Throws an ImportFileError when a required one is missing or a known one is there twice. */
export function findColumns(fields: readonly string[]): Columns {
  const header = fields.map((field) => field.trim());
  const names = header.map((name) => name.toLowerCase());
  const positions = new Map<ColumnName, number>();
  for (const name of NAMES) {
    const position = names.indexOf(name.toLowerCase());
    if (position === -1) continue;
    if (names.includes(name.toLowerCase(), position + 1)) throw new ImportFileError(`The header has the column "${name}" twice.`);
    positions.set(name, position);
  }
  const missing = REQUIRED.filter((name) => !positions.has(name));
  if (missing.length > 0) throw new ImportFileError(missingColumns(missing, header));
  return { count: header.length, header, positions };
}

function missingColumns(missing: readonly string[], header: readonly string[]): string {
  const list = missing.map((name) => `"${name}"`).join(', ');
  const sentence = `This is not a Shopify product export: the header in line 1 lacks the column${missing.length > 1 ? 's' : ''} ${list}.`;
  const [only] = header;
  if (header.length > 1 || only === undefined) return sentence;
  return /[;\t]/.test(only) ? `${sentence} Its columns are parted by something else than commas.` : `${sentence} It reads ${quoted(only)}.`;
}
