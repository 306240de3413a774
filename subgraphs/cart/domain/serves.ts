import type { DeliveryMethodRow } from '../rows.ts';

/** Whether a delivery method goes to a pincode: it is in use, and one of its prefixes fits or it has none. */
export function serves(method: Pick<DeliveryMethodRow, 'isActive' | 'pincodePrefixes'>, pincode: string): boolean {
  const { isActive, pincodePrefixes } = method;
  return isActive && (pincodePrefixes.length === 0 || pincodePrefixes.some((prefix) => pincode.startsWith(prefix)));
}
