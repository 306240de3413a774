import { defineEntity, p } from '@mikro-orm/postgresql';

export type SelectedOption = { name: string; value: string };

/** A variant of a product. `inStock` is written by the inventory, through this domain's face, when availability crosses zero. */
export const ProductVariant = defineEntity({
  name: 'ProductVariant',
  tableName: 'product_variant',
  schema: 'catalog',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    sku: p.text(),
    title: p.text(),
    selectedOptions: p.json().$type<SelectedOption[]>(),
    /** Paise, GST included. */
    price: p.bigint('number'),
    compareAtPrice: p.bigint('number').nullable(),
    weightGrams: p.integer().nullable(),
    hsnCode: p.text().nullable(),
    position: p.integer(),
    inStock: p.boolean().default(false),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
