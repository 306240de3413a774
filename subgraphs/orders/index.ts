/** The orders' face: what other domains may use. */
export { changeSentBack } from './domain/change-sent-back.ts';
export { checkMove } from './domain/check-move.ts';
export { findSoldOrder } from './domain/find-sold-order.ts';
export type { SoldOrder } from './domain/find-sold-order.ts';
export { hasReceived } from './domain/has-received.ts';
export { issueCreditNote } from './domain/issue-credit-note.ts';
export { lockOrder } from './domain/lock-order.ts';
export type { LockedOrder } from './domain/lock-order.ts';
export { lockOrderOfLine } from './domain/lock-order-of-line.ts';
export { moveOrder } from './domain/move-order.ts';
export { nextNumber } from './domain/next-number.ts';
export { movesFrom } from './domain/order-status.ts';
export { forgetOrder } from './domain/prime-order.ts';
export { isReturnWindowOpen } from './domain/return-window.ts';
export { ownsOrder, seesOrder } from './domain/see-order.ts';
export { linesByOrder, orderById, orderLineById, trackingByOrder } from './loaders.ts';
export type { OrderLineRow, OrderRow, TrackingEventRow } from './rows.ts';
