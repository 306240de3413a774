import { rows, sql, type SqlExecutor } from '#database';
import { byKey } from '#graph';
import type { Paise } from '#money';

/** What a cart or an order needs to know about a variant. */
export type VariantForSale = {
  id: string;
  productId: string;
  sku: string;
  variantTitle: string;
  productTitle: string;
  categoryId: string | null;
  price: Paise;
  hsnCode: string | null;
  /** False when its product was taken off sale. */
  isActive: boolean;
};

/** Variants by id, those taken off sale too, in one statement; also inside a unit of work. */
export async function findVariantsForSale(executor: SqlExecutor, ids: readonly string[]): Promise<Map<string, VariantForSale>> {
  const found = await rows(executor, sql<VariantForSale>`
    select v.id, v.product_id as "productId", v.sku, v.title as "variantTitle", p.title as "productTitle", p.category_id as "categoryId",
      v.price, v.hsn_code as "hsnCode", p.is_active as "isActive"
    from catalog.product_variant v join catalog.product p on p.id = v.product_id
    where v.id = any(${ids}::uuid[])`);
  return byKey(found, (variant) => variant.id);
}
