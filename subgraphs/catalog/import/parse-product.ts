import type { RowGroup } from './group-rows.ts';
import type { ImportProduct } from './import-product.ts';
import { parseImages } from './parse-images.ts';
import { isVariantRow, parseOptions } from './parse-options.ts';
import { parseVariants } from './parse-variants.ts';
import type { ReportEntry } from './report.ts';
import { RowReader } from './row-reader.ts';
import { flag, productDescription, productTags, productTitle, productType, status } from './values.ts';

/** What became of a product's rows. Only one that was read has a product; a gift card is skipped, one with a problem refused, and the later rows of a refused one repeated. */
export type ParsedProduct =
  | { readonly kind: 'read'; readonly product: ImportProduct; readonly entries: readonly ReportEntry[] }
  | { readonly kind: 'skipped' | 'refused' | 'repeated'; readonly entries: readonly ReportEntry[] };

/** Reads the rows of one product. Every problem of every row is found, not only the first. */
export function parseProduct(group: RowGroup): ParsedProduct {
  const entries: ReportEntry[] = [...group.problems];
  const readers = group.rows.map((row) => new RowReader(row, entries));
  const [first] = readers;
  // Without its first row, all that could be said of the others would mislead.
  if (first === undefined || first.row.line !== group.line || group.slug === null) return { kind: 'refused', entries };
  if (first.read('Gift Card', flag) === true) {
    first.note('Gift Card', 'Gift cards are not sold here; it was left out.');
    return { kind: 'skipped', entries };
  }
  const product = readProduct(first, readers, group.slug);
  entries.sort((a, b) => a.line - b.line);
  return entries.some((entry) => entry.kind === 'problem') ? { kind: 'refused', entries } : { kind: 'read', product, entries };
}

function readProduct(first: RowReader, readers: readonly RowReader[], slug: string): ImportProduct {
  const variantRows = readers.filter((reader) => reader === first || isVariantRow(reader));
  const options = parseOptions(variantRows);
  return {
    slug,
    line: first.row.line,
    title: first.require('Title', productTitle, 'title') ?? '',
    description: first.has('Body (HTML)') ? first.read('Body (HTML)', productDescription) ?? '' : null,
    type: first.read('Type', productType),
    tags: first.has('Tags') ? parseTags(first) : null,
    isActive: parseActive(first),
    options: options.map((option) => option.title),
    variants: parseVariants(variantRows, options),
    images: first.has('Image Src') ? parseImages(readers) : null,
  };
}

function parseTags(first: RowReader): string[] {
  const words = first.text('Tags').split(',').map((word) => word.trim()).filter((word) => word !== '');
  const parsed = productTags.safeParse(words);
  if (!parsed.success) first.problem('Tags', parsed.error.issues[0]?.message ?? 'This cannot be read.');
  return words.length === 0 ? [] : parsed.data ?? [];
}

/** On sale when it is published and, in newer exports, active; null when the file says neither. */
function parseActive(first: RowReader): boolean | null {
  const isPublished = first.read('Published', flag);
  const is = first.read('Status', status);
  return isPublished === null && is === null ? null : isPublished !== false && (is === null || is === 'active');
}
