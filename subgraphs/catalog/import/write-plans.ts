import { newId, rows, sql, type Unit } from '#database';
import { refreshSummary } from '../domain/refresh-summary.ts';
import { tellProductsChanged } from '../events.ts';
import type { ProductPlan } from './plan-product.ts';
import type { VariantPlan } from './plan-variants.ts';

/** A plan and the fingerprint of the rows that it came from. */
export type FingerprintedPlan = { readonly plan: ProductPlan; readonly fingerprint: string };

/** Writes what is planned: a statement a table, however many products. A changed row's version goes up by one. */
export async function writePlans(unit: Unit, plans: readonly FingerprintedPlan[]): Promise<void> {
  await writeProducts(unit, plans.flatMap(({ plan }) => plan.product ?? []));
  const changed = plans.flatMap(({ plan }) => plan.variants.filter((variant) => variant.isChanged).map((variant) => ({ productId: plan.productId, ...variant })));
  await freeSkus(unit, changed);
  await writeVariants(unit, changed.map(({ productId, record }) => ({ productId, ...record })));
  await writePrices(unit, changed.filter((variant) => variant.isRepriced).map(({ record }) => ({ changeId: newId(), id: record.id, price: record.price, compareAtPrice: record.compareAtPrice })));
  await writeImages(unit, plans.map(({ plan }) => plan));
  await writeFingerprints(unit, plans);
  const resummed = new Set(changed.map((variant) => variant.productId));
  if (resummed.size > 0) await refreshSummary(unit, [...resummed]);
  tellProductsChanged(unit, plans.filter(({ plan }) => plan.product !== null || resummed.has(plan.productId)).map(({ plan }) => plan.productId));
}

/** Remembers the quantities that were taken over, so that the next import counts only what its file says anew. */
export async function writeQuantities(unit: Unit, quantities: readonly { variantId: string; quantity: number }[]): Promise<void> {
  if (quantities.length === 0) return;
  await rows(unit.sql, sql`
    insert into catalog.import_variant as i (variant_id, quantity, created_at, updated_at)
    select q."variantId", q.quantity, ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(quantities)}::jsonb) as q ("variantId" uuid, quantity int)
    on conflict (variant_id) do update set quantity = excluded.quantity, updated_at = excluded.updated_at`);
}

async function writeProducts(unit: Unit, products: readonly object[]): Promise<void> {
  if (products.length === 0) return;
  await rows(unit.sql, sql`
    insert into catalog.product as p (id, slug, title, description, category_id, tags, options, is_active, created_at, updated_at)
    select r.id, r.slug, r.title, r.description, r."categoryId", r.tags, r.options, r."isActive", ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(products)}::jsonb)
      as r (id uuid, slug text, title text, description text, "categoryId" uuid, tags text[], options jsonb, "isActive" boolean)
    on conflict (id) do update set title = excluded.title, description = excluded.description, category_id = excluded.category_id,
      tags = excluded.tags, options = excluded.options, is_active = excluded.is_active, version = p.version + 1, updated_at = excluded.updated_at`);
}

/** Variants that exchange their SKUs give them up first: each row of a statement is checked as it is written. */
async function freeSkus(unit: Unit, variants: readonly VariantPlan[]): Promise<void> {
  const taken = new Set(variants.map((variant) => variant.record.sku));
  const ids = variants.filter((variant) => variant.formerSku !== null && taken.has(variant.formerSku)).map((variant) => variant.record.id);
  if (ids.length > 0) await rows(unit.sql, sql`update catalog.product_variant set sku = id::text where id = any(${ids}::uuid[])`);
}

async function writeVariants(unit: Unit, variants: readonly object[]): Promise<void> {
  if (variants.length === 0) return;
  await rows(unit.sql, sql`
    insert into catalog.product_variant as v
      (id, product_id, sku, title, selected_options, price, compare_at_price, weight_grams, hsn_code, position, in_stock, created_at, updated_at)
    select r.id, r."productId", r.sku, r.title, r."selectedOptions", r.price, r."compareAtPrice", r."weightGrams", r."hsnCode", r.position, r."inStock", ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb)
      as r (id uuid, "productId" uuid, sku text, title text, "selectedOptions" jsonb, price bigint, "compareAtPrice" bigint, "weightGrams" int, "hsnCode" text, position int, "inStock" boolean)
    on conflict (id) do update set sku = excluded.sku, title = excluded.title, selected_options = excluded.selected_options, price = excluded.price,
      compare_at_price = excluded.compare_at_price, weight_grams = excluded.weight_grams, hsn_code = excluded.hsn_code, position = excluded.position,
      version = v.version + 1, updated_at = excluded.updated_at`);
}

async function writePrices(unit: Unit, prices: readonly object[]): Promise<void> {
  if (prices.length === 0) return;
  await rows(unit.sql, sql`
    insert into catalog.price_change (id, variant_id, price, compare_at_price, actor_id, created_at, updated_at)
    select r."changeId", r.id, r.price, r."compareAtPrice", ${unit.context.viewer?.userId ?? null}::uuid, ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) as r ("changeId" uuid, id uuid, price bigint, "compareAtPrice" bigint)`);
}

async function writeImages(unit: Unit, plans: readonly ProductPlan[]): Promise<void> {
  const gone = plans.flatMap((plan) => plan.imagesGone);
  if (gone.length > 0) await rows(unit.sql, sql`delete from catalog.product_image where id = any(${gone}::uuid[])`);
  const images = plans.flatMap((plan) => plan.images);
  if (images.length === 0) return;
  await rows(unit.sql, sql`
    insert into catalog.product_image as i (id, product_id, url, alt, position, created_at, updated_at)
    select r.id, r."productId", r.url, r.alt, r.position, ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(images)}::jsonb) as r (id uuid, "productId" uuid, url text, alt text, position int)
    on conflict (id) do update set alt = excluded.alt, position = excluded.position, updated_at = excluded.updated_at`);
}

async function writeFingerprints(unit: Unit, plans: readonly FingerprintedPlan[]): Promise<void> {
  const imported = plans.map(({ plan, fingerprint }) => ({ id: plan.productId, fingerprint, imageUrls: plan.imageUrls }));
  await rows(unit.sql, sql`
    insert into catalog.import_product as i (product_id, fingerprint, image_urls, created_at, updated_at)
    select r.id, r.fingerprint, coalesce(r."imageUrls", before.image_urls, '{}'), ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(imported)}::jsonb) as r (id uuid, fingerprint text, "imageUrls" text[])
    left join catalog.import_product before on before.product_id = r.id
    on conflict (product_id) do update set fingerprint = excluded.fingerprint, image_urls = excluded.image_urls, updated_at = excluded.updated_at`);
}
