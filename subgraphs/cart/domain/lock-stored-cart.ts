import { holdSession } from '#accounts';
import { firstRow, sql, type Unit } from '#database';
import { graphError } from '#graph';
import { storedCartColumns, type StoredCart } from '../rows.ts';
import type { CartOwner } from './cart-owner.ts';
import { findStoredCart } from './find-stored-cart.ts';

type LockedRow = StoredCart & { version: number; versionSeen: number };

/**
 * Locks the owner's cart until the commit, creating it if need be, and reads it: one statement, and a second one when it had to
 * wait for somebody. Everything that changes a cart comes through here first, so changes of one cart follow one another. Keeps F01.
 * A guest's session is held first, so that it cannot end meanwhile: what a guest puts in before signing in is merged, and afterwards
 * nothing is put into a cart that nobody can reach. Throws UNAUTHENTICATED when it has ended.
 * `deliveryMethodId` is asked for instead of the chosen one.
 */
export async function lockStoredCart(unit: Unit, owner: CartOwner, deliveryMethodId: string | null = null): Promise<StoredCart> {
  const locked = await firstRow(unit.sql, sql<LockedRow>`
    with session as (${holdSession(owner.sessionId)}),
    c as (
      insert into cart.cart as held (id, user_id, session_id, version, created_at, updated_at)
      select ${owner.cartId}::uuid, ${owner.userId}::uuid, ${owner.sessionId}::uuid, 1, ${unit.now}::timestamptz, ${unit.now}::timestamptz
      where ${owner.userId}::uuid is not null or exists (select from session)
      on conflict (id) do update set version = held.version + 1, updated_at = excluded.updated_at
      returning held.*
    )
    select ${storedCartColumns(deliveryMethodId)}, c.version,
      coalesce((select before.version from cart.cart before where before.id = c.id), 0) as "versionSeen"
    from c`);
  // A statement sees the lines as they were when it began, the locked row as it is after the wait. Only when nobody locked the cart
  // in between do the two belong together.
  if (locked === undefined) throw graphError('UNAUTHENTICATED', 'This session has ended. Sign in, or start a new one.');
  if (locked.version !== locked.versionSeen + 1) return findStoredCart(unit.sql, owner.cartId, deliveryMethodId);
  return locked;
}
