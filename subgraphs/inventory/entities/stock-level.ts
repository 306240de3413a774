import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * How many pieces of a variant there are, and how many of them are promised. A variant without a level has none.
 * `domain/change-stock.ts` alone changes the two numbers of a level.
 */
export const StockLevel = defineEntity({
  name: 'StockLevel',
  tableName: 'stock_level',
  schema: 'inventory',
  properties: {
    variantId: p.uuid().primary(),
    productId: p.uuid(),
    onHand: p.integer(),
    reserved: p.integer(),
    lowStockThreshold: p.integer().default(5),
    /** Whether at most the threshold is left; the database computes it. */
    isLow: p.boolean().generated('(on_hand - reserved <= low_stock_threshold) stored'),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
