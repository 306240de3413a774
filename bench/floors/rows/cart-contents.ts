import type { PoolClient } from 'pg';
import { prepared, type Prepared } from '../prepared.ts';
import { money } from './money.ts';

/** A line of a cart with what is shown of it. */
export type ContentRow = {
  id: string; quantity: number; variant_id: string; product_id: string; sku: string; variant_title: string; price: number; slug: string; title: string;
  url: string | null; alt: string | null; available: number;
};

const contents: Prepared = {
  name: 'contents',
  text: `select l.id, l.quantity, v.id as variant_id, v.product_id, v.sku, v.title as variant_title, v.price, p.slug, p.title,
      i.url, i.alt, s.on_hand - s.reserved as available
    from cart.cart_line l join catalog.product_variant v on v.id = l.variant_id join catalog.product p on p.id = v.product_id
      join inventory.stock_level s on s.variant_id = v.id
      left join lateral (select * from catalog.product_image i where i.product_id = p.id order by i.position, i.id limit 1) i on true
    where l.cart_id = $1 order by l.created_at, l.id`,
};

/** The lines of a cart: one statement. */
export function cartContents(client: PoolClient, cartId: string | undefined): Promise<ContentRow[]> {
  return prepared<ContentRow>(client, contents, [cartId]);
}

/** What the lines cost together. */
export function subtotalOf(lines: readonly ContentRow[]): number {
  return lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
}

/** A cart, nested as the graph nests it; its amounts are only added up. */
export function cartOf(id: string | undefined, lines: readonly ContentRow[]) {
  const [none, subtotal] = [money(0), money(subtotalOf(lines))];
  return {
    id, totalQuantity: lines.reduce((sum, line) => sum + line.quantity, 0), lines: lines.map(shown), promoCode: null, deliveryMethod: null, issues: [],
    totals: { subtotal, discount: none, shipping: none, tax: none, total: subtotal, taxLines: [{ name: 'CGST', ratePercent: 2.5, amount: none }, { name: 'SGST', ratePercent: 2.5, amount: none }] },
  };
}

function shown(line: ContentRow) {
  return {
    id: line.id, quantity: line.quantity, unitPrice: money(line.price), discount: money(0), total: money(line.price * line.quantity),
    variant: {
      id: line.variant_id, sku: line.sku, title: line.variant_title,
      product: { id: line.product_id, slug: line.slug, title: line.title, featuredImage: line.url === null ? null : { url: line.url, alt: line.alt } },
      availability: { inStock: line.available > 0, maxOrderQuantity: Math.min(line.available, 10) },
    },
  };
}
