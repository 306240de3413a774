import type { Pool } from 'pg';
import { prepared, type Input, type Prepared } from '../prepared.ts';
import { card, type CardRow } from './card.ts';
import { money } from './money.ts';

type ProductRow = CardRow & { description: string; options: unknown; category_id: string | null; category_slug: string | null; category_name: string | null };
type ImageRow = { url: string; alt: string | null; width: number | null; height: number | null };
type VariantRow = { id: string; sku: string; title: string; selected_options: unknown; price: number; compare_at_price: number | null };
type LevelRow = { variant_id: string; available: number; low_stock_threshold: number };

const product: Prepared = {
  name: 'product',
  text: `select p.id, p.slug, p.title, p.price_min, p.price_max, p.compare_at_price, p.in_stock, p.rating_sum, p.rating_count, p.created_at,
      p.description, p.options, c.id as category_id, c.slug as category_slug, c.name as category_name
    from catalog.product p left join catalog.category c on c.id = p.category_id where p.slug = $1 and p.is_active`,
};
const images: Prepared = { name: 'images', text: 'select url, alt, width, height from catalog.product_image where product_id = $1 order by position, id' };
const variants: Prepared = {
  name: 'variants', text: 'select id, sku, title, selected_options, price, compare_at_price from catalog.product_variant where product_id = $1 order by position, id',
};
const levels: Prepared = {
  name: 'levels', text: 'select variant_id, on_hand - reserved as available, low_stock_threshold from inventory.stock_level where product_id = $1',
};

/** A product with its images, variants and their stock: four statements. */
export async function productDetail(pool: Pool, { slug }: Input) {
  const [found] = await prepared<ProductRow>(pool, product, [slug]);
  if (found === undefined) return { product: null };
  const [pictures, choices, stock] = await Promise.all([
    prepared<ImageRow>(pool, images, [found.id]), prepared<VariantRow>(pool, variants, [found.id]), prepared<LevelRow>(pool, levels, [found.id]),
  ]);
  const stockOf = new Map(stock.map((level) => [level.variant_id, level]));
  return {
    product: {
      ...card({ ...found, ...(pictures[0] ?? { url: null, alt: null, width: null, height: null }) }),
      description: found.description,
      category: found.category_id === null ? null : { id: found.category_id, slug: found.category_slug, name: found.category_name, ancestors: [] },
      images: pictures,
      options: found.options,
      variants: choices.map((variant) => choice(variant, stockOf.get(variant.id))),
      reviews: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    },
  };
}

function choice(variant: VariantRow, level: LevelRow | undefined) {
  const available = level?.available ?? 0;
  return {
    id: variant.id, sku: variant.sku, title: variant.title, selectedOptions: variant.selected_options, price: money(variant.price),
    compareAtPrice: variant.compare_at_price === null ? null : money(variant.compare_at_price),
    availability: { inStock: available > 0, lowStock: available <= (level?.low_stock_threshold ?? 0), maxOrderQuantity: Math.min(available, 10) },
  };
}
