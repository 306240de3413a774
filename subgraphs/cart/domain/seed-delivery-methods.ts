import { firstRow, sql, type Unit } from '#database';
import { toPaise } from '#money';
import { addDeliveryMethod } from './save-delivery-method.ts';

/** All of India but the pincodes 999xxx, which nobody serves. */
const INDIA = [...range('1', '8'), ...range('90', '98'), ...range('990', '998')];

/** The delivery methods of the sample data; nothing when there is a delivery method already. */
export async function seedDeliveryMethods(unit: Unit): Promise<void> {
  const present = await firstRow(unit.sql, sql`select 1 from cart.delivery_method limit 1`);
  if (present !== undefined) return;
  const everywhere = { pincodePrefixes: INDIA, isActive: true };
  await addDeliveryMethod(unit, {
    ...everywhere, name: 'Standard', price: toPaise(79_00), freeAbove: toPaise(999_00), minDays: 3, maxDays: 6, cashOnDelivery: true,
  });
  await addDeliveryMethod(unit, {
    ...everywhere, name: 'Express', price: toPaise(149_00), freeAbove: null, minDays: 1, maxDays: 2, cashOnDelivery: false,
  });
}

function range(from: string, to: string): string[] {
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => String(Number(from) + step));
}
