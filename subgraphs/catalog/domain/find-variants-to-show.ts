import { rows, sql, type SqlExecutor } from '#database';
import { productColumns, variantColumns, type ProductRow, type VariantRow } from '../rows.ts';
import type { VariantForSale } from './find-variants-for-sale.ts';

/** A variant for sale together with the full rows that the graph shows of it. */
export type VariantToShow = VariantForSale & { readonly variantRow: VariantRow; readonly productRow: ProductRow };

/** Inside JSON an instant is text. */
type FoundRow = VariantRow & { product: Omit<ProductRow, 'createdAt' | 'updatedAt'> & { createdAt: string; updatedAt: string } };

/**
 * Variants by id with their products, those taken off sale too, in one statement; also inside a unit of work. For a caller that
 * will show them: with `primeVariants` the graph does not read them again.
 */
export async function findVariantsToShow(executor: SqlExecutor, ids: readonly string[]): Promise<Map<string, VariantToShow>> {
  if (ids.length === 0) return new Map();
  const found = await rows(executor, sql<FoundRow>`
    select ${variantColumns}, (select to_jsonb(product) from (select ${productColumns} from catalog.product p where p.id = v.product_id) product) as product
    from catalog.product_variant v where v.id = any(${ids}::uuid[])`);
  return new Map(found.map((row) => [row.id, toShow(row)]));
}

function toShow({ product, ...variantRow }: FoundRow): VariantToShow {
  const { id, productId, sku, price, hsnCode } = variantRow;
  const productRow = { ...product, createdAt: new Date(product.createdAt), updatedAt: new Date(product.updatedAt) };
  return {
    id, productId, sku, price, hsnCode, variantRow, productRow,
    variantTitle: variantRow.title, productTitle: product.title, categoryId: product.categoryId, isActive: product.isActive,
  };
}
