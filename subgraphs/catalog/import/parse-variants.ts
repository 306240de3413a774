import { toPaise, type Paise } from '#money';
import type { ImportVariant } from './import-product.ts';
import { parseValues, type Option } from './parse-options.ts';
import { quoted } from './report.ts';
import type { RowReader } from './row-reader.ts';
import { price, quantity, variantSku, weight } from './values.ts';

const MOST_VARIANTS = 100;
const NO_PRICE = toPaise(0); // of a product that is refused for it
const HSN_CODE = /^[0-9]{4}([0-9]{2}){0,2}$/;

/** The variants that the rows describe. Doubles among their options and their SKUs are reported. */
export function parseVariants(readers: readonly RowReader[], options: readonly Option[]): ImportVariant[] {
  const variants = readers.map((reader) => parseVariant(reader, options));
  readers[MOST_VARIANTS]?.problem(null, `A product has at most ${MOST_VARIANTS} variants.`);
  const lineOfValues = new Map<string, number>();
  const lineOfSku = new Map<string, number>();
  for (const [index, variant] of variants.entries()) {
    const values = JSON.stringify(variant.values);
    const twin = lineOfValues.get(values);
    if (twin !== undefined) readers[index]?.problem('Option1 Value', `The variant in line ${twin} has the same options.`);
    else lineOfValues.set(values, variant.line);
    if (variant.sku === null) continue;
    const namesake = lineOfSku.get(variant.sku);
    if (namesake !== undefined) readers[index]?.problem('Variant SKU', `The variant in line ${namesake} has the SKU ${quoted(variant.sku)} too.`);
    else lineOfSku.set(variant.sku, variant.line);
  }
  return variants;
}

function parseVariant(reader: RowReader, options: readonly Option[]): ImportVariant {
  const amount = reader.require('Variant Price', price, 'price');
  const earlier = reader.read('Variant Compare At Price', price);
  return {
    line: reader.row.line,
    values: parseValues(reader, options),
    sku: reader.read('Variant SKU', variantSku),
    price: amount ?? NO_PRICE,
    compareAtPrice: reader.has('Variant Compare At Price') ? reduced(amount, earlier) : undefined,
    weightGrams: reader.has('Variant Grams') ? reader.read('Variant Grams', weight) || null : undefined,
    hsnCode: hsnCode(reader.text('Variant Tax Code')),
    quantity: parseQuantity(reader),
  };
}

/** Shopify keeps earlier prices that are no reduction, 0 among them; they are none here. */
function reduced(amount: Paise | null, earlier: Paise | null): Paise | null {
  return amount !== null && earlier !== null && earlier > amount ? earlier : null;
}

/** The column holds the code of whatever tax service a shop uses; only one that can be an HSN code says something to us. */
function hsnCode(text: string): string | null {
  return HSN_CODE.test(text) ? text : null;
}

/** Whether Shopify tracks it or not: here every piece is counted. */
function parseQuantity(reader: RowReader): number | null {
  const pieces = reader.read('Variant Inventory Qty', quantity);
  if (pieces === null || pieces >= 0) return pieces;
  reader.note('Variant Inventory Qty', `${-pieces} more were sold than there were; counted as 0.`);
  return 0;
}
