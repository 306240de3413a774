import { UserError } from '#graph';
import { formatRupees, type Paise } from '#money';

/**
 * Refuses with INVALID what cannot be paid at the door: a delivery method without it, a total above the shop's limit, which bounds
 * what may be lost with a parcel.
 */
export function checkCashOnDelivery(delivery: { name: string; cashOnDelivery: boolean }, { total, limit }: { total: Paise; limit: Paise }): void {
  if (!delivery.cashOnDelivery) throw refusal(`${delivery.name} does not take cash on delivery. Choose another delivery method, or another way to pay.`);
  if (total > limit) throw refusal(`Cash on delivery is for orders of at most ${formatRupees(limit)}.`);
}

function refusal(message: string): UserError {
  return new UserError('INVALID', ['paymentProvider'], message);
}
