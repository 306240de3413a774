/** The inventory's face: what other domains may use. */
export { MAXIMUM_ON_HAND } from './domain/change-stock.ts';
export type { LockedLevel } from './domain/change-stock.ts';
export { dispatchReservations } from './domain/dispatch-reservations.ts';
export type { EndedReservation, Held } from './domain/end-reservations.ts';
export { expiredOrders } from './domain/expired-orders.ts';
export { extendReservations } from './domain/extend-reservations.ts';
export { findAvailability } from './domain/find-availability.ts';
export type { Availability } from './domain/find-availability.ts';
export { openStock } from './domain/open-stock.ts';
export type { OpeningStock } from './domain/open-stock.ts';
export { receiveBack } from './domain/receive-back.ts';
export type { ReceivedBack } from './domain/receive-back.ts';
export { releaseReservations } from './domain/release-reservations.ts';
export { reserveStock } from './domain/reserve-stock.ts';
export type { Demand, OrderDemand } from './domain/reserve-stock.ts';
export { setOnHand } from './domain/set-on-hand.ts';
export type { Count } from './domain/set-on-hand.ts';
export type { ReleaseReason } from './entities/reservation.ts';
