import { defineEntity, p } from '@mikro-orm/postgresql';

/** Why `onHand` changed. SOLD and RETURNED are the system's own. */
export type MovementReason = 'RECEIVED' | 'COUNTED' | 'DAMAGED' | 'CORRECTION' | 'SOLD' | 'RETURNED';

/** One change of the pieces in the warehouse. The ledger only grows (a trigger refuses the rest); its sum is the level's `onHand`. */
export const StockMovement = defineEntity({
  name: 'StockMovement',
  tableName: 'stock_movement',
  schema: 'inventory',
  properties: {
    id: p.uuid().primary(),
    variantId: p.uuid(),
    delta: p.integer(),
    reason: p.text().$type<MovementReason>(),
    /** What caused it, such as an order's number. */
    reference: p.text().nullable(),
    note: p.text().nullable(),
    /** Who caused it; null: the system. */
    actorId: p.uuid().nullable(),
    onHandAfter: p.integer(),
    occurredAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
