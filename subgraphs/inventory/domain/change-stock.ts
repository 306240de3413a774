import { newId, rows, sql, type Unit } from '#database';
import { setInStock } from '#catalog';
import type { MovementReason } from '../entities/stock-movement.ts';

/** Pieces of one variant in the warehouse; what the graph's Int and a column can hold, with room to spare. */
export const MAXIMUM_ON_HAND = 1_000_000_000;

/** By how much a level changes. A change of `onHand` becomes a row of the ledger. */
export type StockChange = {
  readonly variantId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly reference?: string | null;
  readonly note?: string | null;
};

/** A level as it was when it was locked; zeros when the variant has none. */
export type LockedLevel = { variantId: string; onHand: number; reserved: number };
type Verdict = LockedLevel & { fits: boolean; availableAfter: number };

/**
 * Changes levels, all of them or none: the only writer of `on_hand` and `reserved`, of the ledger, and of what the catalogue
 * says about them. Returns the levels that do not allow it (reserved below 0 or above what is on hand, no level); when there
 * is one, nothing was changed. Changes of one variant add up first. Keeps F02 and F07.
 *
 * One statement, and two more when a variant sells out or comes back. It locks the levels in variant order, so that opposite
 * orders wait for each other and do not deadlock, and decides on the locked rows, which are the newest: what the statement
 * saw when it began may be older.
 */
export async function changeStock(unit: Unit, changes: readonly StockChange[], reason: MovementReason | null): Promise<LockedLevel[]> {
  if (changes.length === 0) return [];
  const verdicts = await rows(unit.sql, sql<Verdict>`
    with entry as (
      select * from unnest(
        ${changes.map(newId)}::uuid[], ${changes.map((change) => change.variantId)}::uuid[],
        ${changes.map((change) => change.onHand)}::int[], ${changes.map((change) => change.reserved)}::int[],
        ${changes.map((change) => change.reference ?? null)}::text[], ${changes.map((change) => change.note ?? null)}::text[]
      ) with ordinality as e (id, variant_id, on_hand, reserved, reference, note, position)
    ), change as (
      select variant_id, sum(on_hand) as on_hand, sum(reserved) as reserved from entry group by variant_id
    ), locked as (
      select s.variant_id, s.on_hand, s.reserved
      from inventory.stock_level s join change c on c.variant_id = s.variant_id
      order by s.variant_id for no key update of s
    ), verdict as (
      select c.variant_id, coalesce(l.on_hand, 0) as on_hand, coalesce(l.reserved, 0) as reserved,
        l.on_hand + c.on_hand as on_hand_after, l.reserved + c.reserved as reserved_after,
        coalesce(l.reserved + c.reserved >= 0 and l.on_hand + c.on_hand between l.reserved + c.reserved and ${MAXIMUM_ON_HAND}, false) as fits
      from change c left join locked l on l.variant_id = c.variant_id
    ), allowed as (
      select * from verdict where not exists (select from verdict where not fits)
    ), changed as (
      update inventory.stock_level s set on_hand = a.on_hand_after, reserved = a.reserved_after, updated_at = ${unit.now}
      from allowed a where s.variant_id = a.variant_id
    ), moved as (
      insert into inventory.stock_movement
        (id, variant_id, delta, reason, reference, note, actor_id, on_hand_after, occurred_at, created_at, updated_at)
      select e.id, e.variant_id, e.on_hand, ${reason}::text, e.reference, e.note, ${unit.context.viewer?.userId ?? null}::uuid,
        a.on_hand + sum(e.on_hand) over (partition by e.variant_id order by e.position), ${unit.now}, ${unit.now}, ${unit.now}
      from entry e join allowed a on a.variant_id = e.variant_id where e.on_hand <> 0
    )
    select variant_id as "variantId", on_hand as "onHand", reserved, fits, coalesce(on_hand_after - reserved_after, 0)::int as "availableAfter"
    from verdict`);
  const misfits = verdicts.filter((verdict) => !verdict.fits);
  if (misfits.length === 0) await tellCatalog(unit, verdicts);
  return misfits;
}

/** Levels that must allow the change, because what is taken from them was put there before: anything else is a defect. */
export async function changeStockSurely(unit: Unit, changes: readonly StockChange[], reason: MovementReason | null): Promise<void> {
  const [misfit] = await changeStock(unit, changes, reason);
  if (misfit === undefined) return;
  throw new Error(`The stock of variant ${misfit.variantId} (${misfit.onHand} on hand, ${misfit.reserved} reserved) does not allow a change that it must allow.`);
}

async function tellCatalog(unit: Unit, verdicts: readonly Verdict[]): Promise<void> {
  const crossed = verdicts.filter((level) => (level.onHand > level.reserved) !== (level.availableAfter > 0));
  const [back, soldOut] = [true, false].map((inStock) => crossed.filter((level) => (level.availableAfter > 0) === inStock).map((level) => level.variantId));
  await setInStock(unit, back ?? [], true);
  await setInStock(unit, soldOut ?? [], false);
}
