import { newId } from '#database';
import { UserError } from '#graph';
import type { ProductOption } from '../entities/product.ts';
import { sanitiseHtml } from '../domain/sanitise-html.ts';
import type { ExistingImage, ExistingProduct, ExistingVariant } from './existing-product.ts';
import type { ImportImage, ImportProduct } from './import-product.ts';
import { planVariants, type VariantPlan } from './plan-variants.ts';

export type ProductRecord = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly categoryId: string | null;
  readonly tags: readonly string[];
  readonly options: readonly ProductOption[];
  readonly isActive: boolean;
};
export type ImageRecord = { readonly id: string; readonly productId: string; readonly url: string; readonly alt: string | null; readonly position: number };

/** What an import writes of one product. Lists hold only what is new or different. */
export type ProductPlan = {
  readonly productId: string;
  readonly isNew: boolean;
  /** Null when neither its own columns nor its images change. */
  readonly product: ProductRecord | null;
  readonly variants: readonly VariantPlan[];
  readonly images: readonly ImageRecord[];
  readonly imagesGone: readonly string[];
  /** The images of this import; null when the file has none to say, and the last import's stay. */
  readonly imageUrls: readonly string[] | null;
  /** Variants of the catalogue that the file does not have. They stay as they are: they may have been ordered. */
  readonly leftAlone: readonly ExistingVariant[];
};

const LONGEST_DESCRIPTION = 40_000;

/** Compares a product of a file with the catalogue. Refuses with INVALID a description that is too long once it is safe. */
export function planProduct(file: ImportProduct, existing: ExistingProduct | null, given: { skus: readonly string[]; categoryId: string | null }): ProductPlan {
  const productId = existing?.id ?? newId();
  const { variants, leftAlone } = planVariants(file, existing?.variants ?? [], given.skus);
  const images = file.images === null ? NO_IMAGES : planImages(productId, file.images, existing);
  const record: ProductRecord = {
    id: productId,
    slug: file.slug,
    title: file.title,
    description: file.description === null ? existing?.description ?? '' : sanitised(file.description),
    categoryId: given.categoryId ?? existing?.categoryId ?? null,
    tags: file.tags ?? existing?.tags ?? [],
    options: optionsOf(file, leftAlone),
    isActive: file.isActive ?? existing?.isActive ?? true,
  };
  const isChanged = existing === null || images.images.length + images.imagesGone.length > 0 || differs(record, existing);
  return { productId, isNew: existing === null, product: isChanged ? record : null, variants, leftAlone, imageUrls: file.images?.map((image) => image.url) ?? null, ...images };
}

function sanitised(html: string): string {
  const safe = sanitiseHtml(html);
  if (safe.length > LONGEST_DESCRIPTION) throw new UserError('INVALID', ['description'], 'The description is too long once it is made safe.');
  return safe;
}

/** Each option with its values in the order in which they appear, those of variants that only the catalogue has last. */
function optionsOf(file: ImportProduct, leftAlone: readonly ExistingVariant[]): ProductOption[] {
  return file.options.map((name, index) => {
    const left = leftAlone.flatMap((variant) => variant.selectedOptions.filter((option) => option.name === name).map((option) => option.value));
    return { name, values: [...new Set([...file.variants.map((variant) => variant.values[index] ?? ''), ...left])] };
  });
}

const NO_IMAGES: Pick<ProductPlan, 'images' | 'imagesGone'> = { images: [], imagesGone: [] };

/** Only images that an import brought can leave with one: those that staff added stay. */
function planImages(productId: string, wanted: readonly ImportImage[], existing: ExistingProduct | null): Pick<ProductPlan, 'images' | 'imagesGone'> {
  const present = new Map((existing?.images ?? []).map((image) => [image.url, image]));
  const urls = new Set(wanted.map((image) => image.url));
  const images = wanted.flatMap((image, index): ImageRecord[] => {
    const before: ExistingImage | undefined = present.get(image.url);
    if (before !== undefined && before.alt === image.alt && before.position === index) return [];
    return [{ id: before?.id ?? newId(), productId, ...image, position: index }];
  });
  const imported = new Set(existing?.importedImages ?? []);
  const imagesGone = [...present.values()].filter((image) => imported.has(image.url) && !urls.has(image.url)).map((image) => image.id);
  return { images, imagesGone };
}

function differs(record: ProductRecord, existing: ExistingProduct): boolean {
  return record.title !== existing.title || record.description !== existing.description || record.categoryId !== existing.categoryId
    || record.isActive !== existing.isActive || !same(record.tags, existing.tags) || !same(record.options, existing.options);
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a.map(ordered)) === JSON.stringify(b.map(ordered));
}

/** PostgreSQL keeps the keys of JSON in an order of its own. */
function ordered(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)) : value;
}
