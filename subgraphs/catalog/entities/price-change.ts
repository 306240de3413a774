import { defineEntity, p } from '@mikro-orm/postgresql';

/** One price that a variant had, from `createdAt` on; append-only. */
export const PriceChange = defineEntity({
  name: 'PriceChange',
  tableName: 'price_change',
  schema: 'catalog',
  properties: {
    id: p.uuid().primary(),
    variantId: p.uuid(),
    price: p.bigint('number'),
    compareAtPrice: p.bigint('number').nullable(),
    /** Who set it; null: an import. */
    actorId: p.uuid().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
