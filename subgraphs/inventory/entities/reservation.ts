import { defineEntity, p } from '@mikro-orm/postgresql';

export type ReservationStatus = 'ACTIVE' | 'RELEASED' | 'DISPATCHED';

/** Why pieces that were held went back on sale. */
export type ReleaseReason = 'CANCELLED' | 'EXPIRED' | 'REJECTED';

/** Pieces held for a line of an order; active ones add up to the `reserved` of their level. */
export const Reservation = defineEntity({
  name: 'Reservation',
  tableName: 'reservation',
  schema: 'inventory',
  properties: {
    id: p.uuid().primary(),
    variantId: p.uuid(),
    quantity: p.integer(),
    orderId: p.uuid(),
    orderLineId: p.uuid(),
    /** Null: held until it is dispatched or released. */
    expiresAt: p.datetime().nullable(),
    status: p.text().$type<ReservationStatus>(),
    endedAt: p.datetime().nullable(),
    endedReason: p.text().$type<ReleaseReason>().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
