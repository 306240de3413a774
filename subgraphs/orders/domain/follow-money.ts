import type { Unit } from '#database';
import { isAllGivenBack, type LockedPayment } from '#payments';
import type { LockedOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import { movesFrom } from './order-status.ts';

/** Has an order follow its money: one that is over is REFUNDED as soon as all the money taken for it has been given back. */
export function followMoney(unit: Unit, { order, payments }: { readonly order: LockedOrder; readonly payments: readonly LockedPayment[] }): void {
  if (movesFrom(order.status, 'SYSTEM').includes('REFUNDED') && isAllGivenBack(payments)) moveOrder(unit, order, 'REFUNDED');
}
