import { rows, sql, type Unit } from '#database';
import { addressOf, hashedAddressOf } from './address.ts';
import type { SelectedOption } from '../entities/product-variant.ts';
import type { ExistingProduct } from './existing-product.ts';
import type { ImportProduct, ImportVariant } from './import-product.ts';
import { quoted, type ReportEntry } from './report.ts';
import { keyOfExisting, variantKey } from './variant-key.ts';

type Owner = { readonly slug: string; readonly title: string; readonly variant: string };

/** The SKUs of a product's variants in their order, or why it cannot have those that it asks for. */
export type SkuAnswer = { readonly skus: readonly string[] } | { readonly problems: readonly ReportEntry[] };

const LONGEST_SKU = 80;

/**
 * Gives every variant its SKU: the file's; else the one that it has; else one made of handle and option values, with a few
 * digits of their hash where that is taken. A SKU of the file that another product has, in the catalogue or earlier in
 * the file, is refused. One statement.
 */
export async function assignSkus(unit: Unit, products: readonly ImportProduct[], existing: ReadonlyMap<string, ExistingProduct>): Promise<Map<string, SkuAnswer>> {
  const asked = products.map((product) => ({ product, wishes: product.variants.map((variant) => wishesOf(product, variant, existing.get(product.slug))) }));
  const owners = await findOwners(unit, asked.flatMap(({ wishes }) => wishes.flat()));
  const given = new Set(products.flatMap((product) => product.variants.flatMap((variant) => variant.sku ?? [])));
  const answers = new Map<string, SkuAnswer>();
  for (const { product, wishes } of asked) {
    const answer = answerFor(product, wishes, { owners, given });
    answers.set(product.slug, answer);
    if (!('skus' in answer)) continue;
    for (const [index, sku] of answer.skus.entries()) owners.set(sku, { slug: product.slug, title: product.title, variant: variantKey(product.variants[index]?.values ?? []) });
  }
  return answers;
}

/** What the variant could be called, best first. */
function wishesOf(product: ImportProduct, variant: ImportVariant, existing: ExistingProduct | undefined): string[] {
  if (variant.sku !== null) return [variant.sku];
  const present = existing?.variants.find((candidate) => keyOfExisting(candidate) === variantKey(variant.values));
  if (present !== undefined) return [present.sku];
  const text = [product.slug, ...variant.values].join(' / ');
  return [addressOf(text, LONGEST_SKU), hashedAddressOf(text, LONGEST_SKU)].map((address) => address.toUpperCase());
}

async function findOwners(unit: Unit, skus: readonly string[]): Promise<Map<string, Owner>> {
  const found = await rows(unit.sql, sql<{ sku: string; slug: string; title: string; selectedOptions: SelectedOption[] }>`
    select v.sku, p.slug, p.title, v.selected_options as "selectedOptions"
    from catalog.product_variant v join catalog.product p on p.id = v.product_id where v.sku = any(${[...new Set(skus)]}::text[])`);
  return new Map(found.map((row) => [row.sku, { slug: row.slug, title: row.title, variant: keyOfExisting(row) }]));
}

function answerFor(product: ImportProduct, wishes: readonly (readonly string[])[], known: { owners: ReadonlyMap<string, Owner>; given: ReadonlySet<string> }): SkuAnswer {
  const skus: string[] = [];
  const problems: ReportEntry[] = [];
  for (const [index, variant] of product.variants.entries()) {
    const [first = '', second = first] = wishes[index] ?? [];
    const isTaken = skus.includes(first) || refusal(product, variant, known.owners.get(first)) !== null;
    const sku = isTaken || (first !== second && known.given.has(first)) ? second : first;
    const reason = skus.includes(sku) ? 'another variant of the product' : refusal(product, variant, known.owners.get(sku));
    if (reason !== null) problems.push({ kind: 'problem', line: variant.line, column: 'Variant SKU', message: `The SKU ${quoted(sku)} belongs to ${reason} already.` });
    skus.push(sku);
  }
  return problems.length > 0 ? { problems } : { skus };
}

/** Who has the SKU, when the variant cannot: another product, or a variant of its own product that the file does not have. */
function refusal(product: ImportProduct, variant: ImportVariant, owner: Owner | undefined): string | null {
  if (owner === undefined) return null;
  if (owner.slug !== product.slug) return `the product ${quoted(owner.title)}`;
  const isInFile = product.variants.some((candidate) => variantKey(candidate.values) === owner.variant);
  return isInFile || owner.variant === variantKey(variant.values) ? null : 'a variant that the file does not have';
}
