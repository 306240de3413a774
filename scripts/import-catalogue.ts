import { createReadStream } from 'node:fs';
import path from 'node:path';
import { auditAlone } from '#audit';
import { importProducts, type CountedVariant, type ImportHooks, type ImportSummary } from '#catalog';
import { createSystemContext, type Platform } from '#context';
import type { Unit } from '#database';
import { openStock, setOnHand } from '#inventory';

/**
 * Imports a Shopify product export with its stock: products and variants into the catalogue, pieces into the inventory, a
 * product's both in one unit of work. Throws an ImportFileError for a file that is no product export.
 */
export async function importCatalogue(platform: Platform, file: string, hooks: Omit<ImportHooks, 'onStockCounted'> = {}): Promise<ImportSummary> {
  const reference = `import ${path.basename(file)}`.slice(0, 200);
  const context = createSystemContext(platform, 'import');
  const summary = await importProducts(context, () => createReadStream(file), {
    ...hooks,
    onStockCounted: (unit, counted) => takeOver(unit, counted, reference),
  });
  await auditAlone(context, { action: 'catalogueImport', target: { type: 'File', id: path.basename(file) }, summary: 'Product export imported', after: summary });
  return summary;
}

/** New variants begin with their pieces (RECEIVED); of the others the difference is booked (COUNTED), unless more is promised to orders. */
async function takeOver(unit: Unit, counted: readonly CountedVariant[], reference: string): Promise<string[]> {
  await openStock(unit, counted.filter((variant) => variant.isNew), { reference });
  const known = counted.filter((variant) => !variant.isNew);
  if (known.length === 0) return [];
  const promised = await setOnHand(unit, known, reference);
  return promised.map((level) => level.variantId);
}
