/** The orders' face: what other domains may use. */
export { checkMove } from './domain/check-move.ts';
export { lockOrder } from './domain/lock-order.ts';
export type { LockedOrder } from './domain/lock-order.ts';
export { moveOrder } from './domain/move-order.ts';
export { nextNumber } from './domain/next-number.ts';
export { ownsOrder, seesOrder } from './domain/see-order.ts';
export { linesByOrder, orderById, orderLineById, trackingByOrder } from './loaders.ts';
export type { OrderLineRow, OrderRow, TrackingEventRow } from './rows.ts';
