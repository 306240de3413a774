import { audit } from '#audit';
import { flushOrRefuse, firstRow, newId, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { Product } from '../entities/product.ts';
import { ProductVariant } from '../entities/product-variant.ts';
import { tellProductsChanged } from '../events.ts';
import { checkVariants, titleOf } from './check-variants.ts';
import type { NewProduct, NewVariant } from './product-input.ts';
import { recordPrice } from './record-price.ts';
import { refreshSummary } from './refresh-summary.ts';
import { sanitiseHtml } from './sanitise-html.ts';
import { slugOf } from './slug.ts';

/** Adds a product with its variants and returns its id. Refuses with ALREADY_EXISTS (slug, SKU), NOT_FOUND (category), INVALID. */
export async function createProduct(unit: Unit, input: NewProduct): Promise<string> {
  checkVariants(input);
  const slug = input.slug ?? slugOf(input.title, 200);
  if (slug === '') throw new UserError('INVALID', ['slug'], 'Give a slug: the title has no letter or digit that an address can hold.');
  await checkCategory(unit, input.categoryId);
  await refuseTakenSkus(unit, input.variants);
  const product = unit.em.create(Product, {
    id: newId(),
    slug,
    title: input.title,
    description: sanitiseHtml(input.description ?? ''),
    categoryId: input.categoryId,
    tags: input.tags ?? [],
    options: input.options,
    isActive: input.isActive ?? true,
    createdAt: unit.now,
    updatedAt: unit.now,
  });
  await flushOrRefuse(unit, {
    product_slug_key: () => new UserError('ALREADY_EXISTS', ['slug'], `There is a product with the slug ${slug} already.`),
  });
  const variants = input.variants.map((variant, position) => addVariant(unit, product.id, variant, position));
  await flushOrRefuse(unit, {
    product_variant_sku_key: () => new UserError('ALREADY_EXISTS', ['variants'], 'Another variant has one of these SKUs already.'),
  });
  for (const variant of variants) recordPrice(unit, variant);
  await refreshSummary(unit, [product.id]);
  tellProductsChanged(unit, [product.id]);
  audit(unit, {
    action: 'productCreate', target: { type: 'Product', id: product.id }, summary: `Product ${input.title} added`, after: { ...input, slug, isActive: product.isActive },
  });
  return product.id;
}

/** Refuses with NOT_FOUND when there is no such category; null is none and fine. */
export async function checkCategory(unit: Unit, categoryId: string | null): Promise<void> {
  if (categoryId === null) return;
  const found = await firstRow(unit.sql, sql`select 1 from catalog.category where id = ${categoryId}`);
  if (found === undefined) throw new UserError('NOT_FOUND', ['categoryId'], 'There is no such category.');
}

async function refuseTakenSkus(unit: Unit, variants: readonly NewVariant[]): Promise<void> {
  const skus = variants.map((variant) => variant.sku);
  const taken = await rows(unit.sql, sql<{ sku: string }>`select sku from catalog.product_variant where sku = any(${skus}::text[])`);
  if (taken.length === 0) return;
  throw UserError.all(taken.map(({ sku }) => ({
    code: 'ALREADY_EXISTS', path: ['variants', String(skus.indexOf(sku)), 'sku'], message: `Another variant has the SKU ${sku} already.`,
  })));
}

function addVariant(unit: Unit, productId: string, variant: NewVariant, position: number) {
  const row = { id: newId(), price: variant.price, compareAtPrice: variant.compareAtPrice };
  unit.em.create(ProductVariant, {
    ...row,
    productId,
    sku: variant.sku,
    title: titleOf(variant),
    selectedOptions: variant.options,
    weightGrams: variant.weightGrams,
    hsnCode: variant.hsnCode,
    position,
    createdAt: unit.now,
    updatedAt: unit.now,
  });
  return row;
}
