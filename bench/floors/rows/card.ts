import { money } from './money.ts';

/** The columns of a product's card. */
export type CardRow = {
  id: string; slug: string; title: string; price_min: number; price_max: number; compare_at_price: number | null; in_stock: boolean;
  rating_sum: number; rating_count: number; url: string | null; alt: string | null; width: number | null; height: number | null; created_at: Date;
};

/** A product's card, nested as the graph nests it. */
export function card(row: CardRow) {
  return {
    id: row.id, slug: row.slug, title: row.title,
    priceRange: { min: money(row.price_min), max: money(row.price_max) },
    compareAtPrice: row.compare_at_price === null ? null : money(row.compare_at_price),
    featuredImage: row.url === null ? null : { url: row.url, alt: row.alt, width: row.width, height: row.height },
    availability: { inStock: row.in_stock },
    rating: row.rating_count === 0 ? null : { average: row.rating_sum / row.rating_count, count: row.rating_count },
  };
}
