import { OptimisticLockError } from '@mikro-orm/core';
import { audit } from '#audit';
import { firstRow, flushOrRefuse, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { toPaise, type Paise } from '#money';
import { ProductVariant } from '../entities/product-variant.ts';
import { variantColumns, type VariantRow } from '../rows.ts';
import { recordPrice } from './record-price.ts';
import { refreshSummary } from './refresh-summary.ts';

export type VariantChange = {
  id: string;
  version: number;
  price: Paise | null;
  /** undefined: stays; null: not reduced. */
  compareAtPrice: Paise | null | undefined;
  sku: string | null;
};

/**
 * Changes a variant if nobody else has since `version` was read, and keeps the history of its prices.
 * Refuses with CONFLICT (the variant as it is now in the payload), ALREADY_EXISTS (SKU), NOT_FOUND, INVALID. Keeps F06.
 */
export async function updateVariant(unit: Unit, change: VariantChange): Promise<void> {
  const variant = await unit.em.findOne(ProductVariant, { id: change.id });
  if (variant === null) throw new UserError('NOT_FOUND', ['id'], 'There is no such variant.');
  if (variant.version !== change.version) throw await conflict(unit, change.id);
  const before = { price: variant.price, compareAtPrice: variant.compareAtPrice ?? null, sku: variant.sku };
  const price = change.price ?? toPaise(before.price);
  const compareAtPrice = change.compareAtPrice === undefined ? nullablePaise(before.compareAtPrice) : change.compareAtPrice;
  if (compareAtPrice !== null && compareAtPrice <= price) {
    throw new UserError('INVALID', ['compareAtPrice'], 'The earlier price must be above the price.');
  }
  Object.assign(variant, { price, compareAtPrice, sku: change.sku ?? variant.sku, updatedAt: unit.now });
  try {
    await flushOrRefuse(unit, {
      product_variant_sku_key: () => new UserError('ALREADY_EXISTS', ['sku'], `Another variant has the SKU ${change.sku} already.`),
    });
  } catch (error) {
    throw error instanceof OptimisticLockError ? await conflict(unit, change.id) : error;
  }
  audit(unit, {
    action: 'variantUpdate', target: { type: 'ProductVariant', id: variant.id }, summary: `Variant ${variant.sku} changed`, before, after: { price, compareAtPrice, sku: variant.sku },
  });
  if (price === before.price && compareAtPrice === before.compareAtPrice) return;
  recordPrice(unit, { id: variant.id, price, compareAtPrice });
  await refreshSummary(unit, [variant.productId]);
}

async function conflict(unit: Unit, id: string): Promise<UserError> {
  const variant = await firstRow(unit.sql, sql<VariantRow>`select ${variantColumns} from catalog.product_variant v where v.id = ${id}`);
  return new UserError('CONFLICT', ['version'], `Somebody else changed this variant; its version is ${variant?.version} now. Read it again and repeat your change.`, { variant });
}

function nullablePaise(amount: number | null): Paise | null {
  return amount === null ? null : toPaise(amount);
}
