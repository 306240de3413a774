import { defineEntity, p } from '@mikro-orm/postgresql';

/** A picture of a product, in its place among the others. */
export const ProductImage = defineEntity({
  name: 'ProductImage',
  tableName: 'product_image',
  schema: 'catalog',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    /** Another host's address, or `/media/` and the hash of a picture of our own. */
    url: p.text(),
    mediaHash: p.text().nullable(),
    alt: p.text().nullable(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    position: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
