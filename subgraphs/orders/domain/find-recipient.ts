import { findAddress } from '#accounts';
import type { Unit } from '#database';
import { UserError } from '#graph';
import type { Recipient } from '../rows.ts';
import type { OrderToPlace } from './order-input.ts';

/**
 * Where an order goes: the address given, or the viewer's own with the id given. One statement for the latter.
 * Refuses with REQUIRED (neither), INVALID (both), NOT_FOUND (no such address of the viewer's).
 */
export async function findRecipient(unit: Unit, given: Pick<OrderToPlace, 'addressId' | 'shippingAddress'>): Promise<Recipient> {
  const { addressId, shippingAddress } = given;
  if (addressId !== null && shippingAddress !== null) throw new UserError('INVALID', ['addressId'], 'Give an address or the id of one, not both.');
  if (shippingAddress !== null) return shippingAddress;
  if (addressId === null) throw new UserError('REQUIRED', ['shippingAddress'], 'Say where the order goes.');
  const userId = unit.context.viewer?.userId ?? null;
  const address = userId === null ? null : await findAddress(unit.sql, { userId, addressId });
  if (address === null) throw new UserError('NOT_FOUND', ['addressId'], 'There is no such address of yours.');
  const { name, phone, line1, line2, city, state, pincode, country } = address;
  return { name, phone, line1, line2, city, state, pincode, country };
}
