import { UserError } from '#graph';
import { formatRupees, toPaise, type Paise } from '#money';

/** The most that a courier collects for one order: the shop's policy, bounded by what may be lost with a parcel. */
export const CASH_ON_DELIVERY_LIMIT = toPaise(50_000_00);

/** Refuses with INVALID what cannot be paid at the door: a delivery method without it, a total above the limit. */
export function checkCashOnDelivery(delivery: { name: string; cashOnDelivery: boolean }, total: Paise): void {
  if (!delivery.cashOnDelivery) throw refusal(`${delivery.name} does not take cash on delivery. Choose another delivery method.`);
  if (total > CASH_ON_DELIVERY_LIMIT) throw refusal(`Cash on delivery is for orders of at most ${formatRupees(CASH_ON_DELIVERY_LIMIT)}.`);
}

function refusal(message: string): UserError {
  return new UserError('INVALID', ['paymentProvider'], message);
}
