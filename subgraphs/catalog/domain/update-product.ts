import { OptimisticLockError, type InferEntity } from '@mikro-orm/core';
import { audit } from '#audit';
import { firstRow, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { Product } from '../entities/product.ts';
import { tellProductsChanged } from '../events.ts';
import { productColumns, type ProductRow } from '../rows.ts';
import { checkCategory } from './create-product.ts';
import { sanitiseHtml } from './sanitise-html.ts';

export type ProductChange = {
  id: string;
  version: number;
  title: string | null;
  description: string | null;
  /** undefined: stays; null: no category. */
  categoryId: string | null | undefined;
  tags: string[] | null;
  isActive: boolean | null;
};

/**
 * Changes a product if nobody else has since `version` was read.
 * Refuses with CONFLICT (the product as it is now in the payload), NOT_FOUND. Keeps F06.
 */
export async function updateProduct(unit: Unit, change: ProductChange): Promise<void> {
  const product = await unit.em.findOne(Product, { id: change.id });
  if (product === null) throw new UserError('NOT_FOUND', ['id'], 'There is no such product.');
  if (product.version !== change.version) throw await conflict(unit, change.id);
  const before = auditedFields(product);
  if (change.title !== null) product.title = change.title;
  if (change.description !== null) product.description = sanitiseHtml(change.description);
  if (change.tags !== null) product.tags = change.tags;
  if (change.isActive !== null) product.isActive = change.isActive;
  if (change.categoryId !== undefined) {
    await checkCategory(unit, change.categoryId);
    product.categoryId = change.categoryId;
  }
  product.updatedAt = unit.now;
  try {
    await unit.em.flush();
  } catch (error) {
    throw error instanceof OptimisticLockError ? await conflict(unit, change.id) : error;
  }
  tellProductsChanged(unit, [change.id]);
  audit(unit, { action: 'productUpdate', target: { type: 'Product', id: product.id }, summary: `Product ${product.title} changed`, before, after: auditedFields(product) });
}

function auditedFields({ title, description, tags, isActive, categoryId }: InferEntity<typeof Product>): object {
  return { title, description, tags: [...tags], isActive, categoryId: categoryId ?? null };
}

async function conflict(unit: Unit, id: string): Promise<UserError> {
  const product = await firstRow(unit.sql, sql<ProductRow>`select ${productColumns} from catalog.product p where p.id = ${id}`);
  return new UserError('CONFLICT', ['version'], `Somebody else changed this product; its version is ${product?.version} now. Read it again and repeat your change.`, { product });
}
