import { newId } from '#database';
import type { Paise } from '#money';
import { titleOf } from '../domain/check-variants.ts';
import type { SelectedOption } from '../entities/product-variant.ts';
import type { ExistingVariant } from './existing-product.ts';
import type { ImportProduct, ImportVariant } from './import-product.ts';
import { keyOfExisting, variantKey } from './variant-key.ts';

export type VariantRecord = {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly selectedOptions: readonly SelectedOption[];
  readonly price: Paise;
  readonly compareAtPrice: Paise | null;
  readonly weightGrams: number | null;
  readonly hsnCode: string | null;
  readonly position: number;
  /** Of a new variant, what the inventory will say as soon as it has the pieces; the others keep theirs. */
  readonly inStock: boolean;
};

/** What an import does with one variant of its file. */
export type VariantPlan = {
  readonly line: number;
  readonly isNew: boolean;
  readonly record: VariantRecord;
  readonly isChanged: boolean;
  readonly isRepriced: boolean;
  /** Its SKU before; null when that stays or there was none. */
  readonly formerSku: string | null;
  /** Pieces to count; null when the file says what it said last time, or nothing: sales since then are not undone. */
  readonly counted: number | null;
};

/** Compares the variants of a file with those of the catalogue, by their option values. */
export function planVariants(file: ImportProduct, existing: readonly ExistingVariant[], skus: readonly string[]): { variants: VariantPlan[]; leftAlone: ExistingVariant[] } {
  const byKey = new Map(existing.map((variant) => [keyOfExisting(variant), variant]));
  const variants = file.variants.map((variant, index) => {
    const key = variantKey(variant.values);
    const before = byKey.get(key) ?? null;
    byKey.delete(key);
    return planVariant(variant, before, recordOf(file, variant, { before, sku: skus[index] ?? '', position: index }));
  });
  return { variants, leftAlone: [...byKey.values()] };
}

function recordOf(file: ImportProduct, variant: ImportVariant, given: { before: ExistingVariant | null; sku: string; position: number }): VariantRecord {
  const { before, sku, position } = given;
  const options = file.options.map((name, option) => ({ name, value: variant.values[option] ?? '' }));
  const earlier = variant.compareAtPrice === undefined ? before?.compareAtPrice ?? null : variant.compareAtPrice;
  return {
    id: before?.id ?? newId(),
    sku,
    title: titleOf({ options }),
    selectedOptions: options,
    price: variant.price,
    compareAtPrice: earlier !== null && earlier > variant.price ? earlier : null,
    weightGrams: variant.weightGrams === undefined ? before?.weightGrams ?? null : variant.weightGrams,
    hsnCode: variant.hsnCode ?? before?.hsnCode ?? null,
    position,
    inStock: (variant.quantity ?? 0) > 0,
  };
}

function planVariant(variant: ImportVariant, before: ExistingVariant | null, record: VariantRecord): VariantPlan {
  const isRepriced = record.price !== before?.price || record.compareAtPrice !== before.compareAtPrice;
  return {
    line: variant.line,
    isNew: before === null,
    record,
    isRepriced,
    isChanged: before === null || isRepriced || differs(record, before),
    formerSku: before === null || before.sku === record.sku ? null : before.sku,
    counted: before === null ? variant.quantity ?? 0 : newCount(variant.quantity, before.importedQuantity),
  };
}

function newCount(quantity: number | null, imported: number | null): number | null {
  return quantity === imported ? null : quantity;
}

function differs(record: VariantRecord, before: ExistingVariant): boolean {
  return record.sku !== before.sku || record.title !== before.title || record.weightGrams !== before.weightGrams
    || record.hsnCode !== before.hsnCode || record.position !== before.position
    || record.selectedOptions.some((option, index) => option.name !== before.selectedOptions[index]?.name);
}
