import { firstRow, newId, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { Address } from '../entities/address.ts';
import type { AddressRow } from '../rows.ts';
import type { AddressFields } from './address-input.ts';
import { findAddress } from './find-address.ts';

const MAXIMUM_ADDRESSES = 50;

/** Adds an address; the first is the default. Refuses with QUANTITY_LIMIT. Locks the user, so that there is never a second default. */
export async function createAddress(unit: Unit, userId: string, given: { address: AddressFields; isDefault: boolean }): Promise<AddressRow> {
  await lockUser(unit, userId);
  const counted = await firstRow(unit.sql, sql<{ count: number }>`select count(*) from accounts.address where user_id = ${userId}`);
  const count = counted?.count ?? 0;
  if (count >= MAXIMUM_ADDRESSES) throw new UserError('QUANTITY_LIMIT', ['address'], `You can keep ${MAXIMUM_ADDRESSES} addresses. Remove one first.`);
  const address: AddressRow = { id: newId(), userId, ...given.address, isDefault: given.isDefault || count === 0 };
  if (address.isDefault) await clearDefault(unit, userId);
  unit.em.create(Address, { ...address, createdAt: unit.now, updatedAt: unit.now });
  return address;
}

/** Changes an address of the user's. Refuses with NOT_FOUND. Locks the user. */
export async function updateAddress(
  unit: Unit,
  userId: string,
  change: { id: string; address: AddressFields | null; isDefault: boolean | null },
): Promise<AddressRow> {
  await lockUser(unit, userId);
  const before = await ownAddress(unit, userId, change.id);
  const address = { ...before, ...change.address, isDefault: change.isDefault ?? before.isDefault };
  if (address.isDefault && !before.isDefault) await clearDefault(unit, userId);
  await unit.em.nativeUpdate(Address, { id: change.id }, { ...change.address, isDefault: address.isDefault, updatedAt: unit.now });
  return address;
}

/** Removes an address of the user's; after the default the latest one becomes it. Refuses with NOT_FOUND. Locks the user. */
export async function deleteAddress(unit: Unit, userId: string, id: string): Promise<void> {
  await lockUser(unit, userId);
  const { isDefault } = await ownAddress(unit, userId, id);
  await unit.em.nativeDelete(Address, { id });
  if (!isDefault) return;
  await rows(unit.sql, sql`
    update accounts.address set is_default = true, updated_at = ${unit.now}
    where id = (select id from accounts.address where user_id = ${userId} order by created_at desc, id desc limit 1)`);
}

async function ownAddress(unit: Unit, userId: string, id: string): Promise<AddressRow> {
  const address = await findAddress(unit.sql, { userId, addressId: id });
  if (address === null) throw new UserError('NOT_FOUND', ['id'], 'You have no such address.');
  return address;
}

async function lockUser(unit: Unit, userId: string): Promise<void> {
  await rows(unit.sql, sql`select id from accounts.user where id = ${userId} for no key update`);
}

async function clearDefault(unit: Unit, userId: string): Promise<void> {
  await rows(unit.sql, sql`update accounts.address set is_default = false, updated_at = ${unit.now} where user_id = ${userId} and is_default`);
}
