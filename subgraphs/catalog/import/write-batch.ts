import { brokenConstraint, sqlState, unitOfWork, type Unit } from '#database';
import type { Context } from '#context';
import { UserError } from '#graph';
import { assignSkus } from './assign-skus.ts';
import { findChanged, lockExisting } from './existing-product.ts';
import { findCategories } from './find-categories.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ImportProduct } from './import-product.ts';
import { planProduct, type ProductPlan } from './plan-product.ts';
import { quoted, type ReportEntry } from './report.ts';
import { writePlans, writeQuantities } from './write-plans.ts';

/** Pieces of a variant that an import counted; `isNew`: the variant is, so it has no stock yet. */
export type CountedVariant = { readonly variantId: string; readonly productId: string; readonly onHand: number; readonly isNew: boolean };

/** Takes counts over into the stock, in the unit of the import; answers the ids of those variants whose stock cannot be what was counted. */
export type OnStockCounted = (unit: Unit, counted: readonly CountedVariant[]) => Promise<readonly string[]>;

export type Outcome = { readonly kind: 'created' | 'updated' | 'unchanged' | 'refused'; readonly entries: readonly ReportEntry[] };

type Fingerprinted = ImportProduct & { readonly fingerprint: string };
type Planned = { readonly product: Fingerprinted; readonly plan: ProductPlan; readonly fingerprint: string };

/**
 * Writes products in one unit of work. When the database or the stock refuses one, each is written in a unit of its own,
 * so that one bad product does not keep its neighbours out.
 */
export async function writeBatch(context: Context, products: readonly ImportProduct[], onStockCounted: OnStockCounted): Promise<Outcome[]> {
  const fingerprinted = products.map((product): Fingerprinted => ({ ...product, fingerprint: fingerprintOf(product) }));
  return writeTogether(context, fingerprinted, onStockCounted);
}

async function writeTogether(context: Context, products: readonly Fingerprinted[], onStockCounted: OnStockCounted): Promise<Outcome[]> {
  try {
    return await unitOfWork(context, (unit) => writeInUnit(unit, products, onStockCounted));
  } catch (error) {
    const reason = refusalOf(error);
    const [product] = products;
    if (reason === null || product === undefined) throw error;
    if (products.length === 1) return [{ kind: 'refused', entries: [{ kind: 'problem', line: product.line, column: null, message: reason }] }];
    const outcomes: Outcome[] = [];
    for (const single of products) outcomes.push(...await writeTogether(context, [single], onStockCounted));
    return outcomes;
  }
}

async function writeInUnit(unit: Unit, products: readonly Fingerprinted[], onStockCounted: OnStockCounted): Promise<Outcome[]> {
  const changed = await findChanged(unit, products);
  const outcomes = new Map<string, Outcome>(products.map((product) => [product.slug, { kind: 'unchanged', entries: [] }]));
  if (changed.length > 0) {
    const planned = await plan(unit, changed, outcomes);
    await writePlans(unit, planned);
    const unfit = await count(unit, planned, onStockCounted);
    for (const one of planned) outcomes.set(one.product.slug, outcomeOf(one, unfit));
  }
  return products.flatMap((product) => outcomes.get(product.slug) ?? []);
}

/** Plans the products that can be written; the others are refused in `outcomes`. */
async function plan(unit: Unit, products: readonly Fingerprinted[], outcomes: Map<string, Outcome>): Promise<Planned[]> {
  const existing = await lockExisting(unit, products.map((product) => product.slug));
  const skus = await assignSkus(unit, products, existing);
  const categories = await findCategories(unit, [...new Set(products.flatMap((product) => product.type ?? []))]);
  return products.flatMap((product): Planned[] => {
    const answer = skus.get(product.slug);
    if (answer === undefined || !('skus' in answer)) {
      outcomes.set(product.slug, { kind: 'refused', entries: answer?.problems ?? [] });
      return [];
    }
    const categoryId = product.type === null ? null : categories.get(product.type) ?? null;
    return [{ product, plan: planProduct(product, existing.get(product.slug) ?? null, { skus: answer.skus, categoryId }), fingerprint: product.fingerprint }];
  });
}

async function count(unit: Unit, planned: readonly Planned[], onStockCounted: OnStockCounted): Promise<ReadonlySet<string>> {
  const counted = planned.flatMap(({ plan: { productId, variants } }) => variants.flatMap(({ counted: onHand, isNew, record }) =>
    (onHand === null ? [] : [{ variantId: record.id, productId, onHand, isNew }])));
  if (counted.length === 0) return new Set();
  const unfit = new Set(await onStockCounted(unit, counted));
  await writeQuantities(unit, counted.flatMap(({ variantId, onHand }) => (unfit.has(variantId) ? [] : [{ variantId, quantity: onHand }])));
  return unfit;
}

function outcomeOf({ product, plan: { isNew, product: record, variants, leftAlone } }: Planned, unfit: ReadonlySet<string>): Outcome {
  const isChanged = record !== null || variants.some((variant) => variant.isChanged || variant.counted !== null);
  const kept = leftAlone.map((variant): ReportEntry => ({
    kind: 'note', line: product.line, column: null,
    message: `The file does not have the variant ${quoted(variant.title)} (SKU ${variant.sku}) of ${quoted(product.title)}; it was left as it is.`,
  }));
  const uncounted = variants.filter((variant) => unfit.has(variant.record.id)).map((variant): ReportEntry => ({
    kind: 'note', line: variant.line, column: 'Variant Inventory Qty',
    message: `More pieces are promised to open orders than the file counts (${variant.counted}); the stock was left as it is.`,
  }));
  return { kind: isNew ? 'created' : isChanged ? 'updated' : 'unchanged', entries: [...kept, ...uncounted] };
}

/** Why a product was refused, when that is the product's fault; null for everything else. */
function refusalOf(error: unknown): string | null {
  if (error instanceof UserError) return error.message;
  const isData = /^2[23]/.test(sqlState(error) ?? '');
  return isData ? `The database refuses this product (${brokenConstraint(error) ?? 'a value does not fit'}).` : null;
}
