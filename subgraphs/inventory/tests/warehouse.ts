import { newId, rows, sql, unitOfWork, type Unit } from '#database';
import { openStock, reserveStock, type Demand } from '#inventory';
import type { World } from '#testing';

/** What the tests of the inventory begin with. Orders stand above this domain, so here an order is only an id. */
export type Warehouse = {
  /** Variants of a new product with as many pieces each; null: without a level. In id order. */
  readonly variants: (onHand: readonly (number | null)[]) => Promise<string[]>;
  readonly unit: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;
  /** Holds pieces for a new order, in a unit of its own, and returns the order's id. */
  readonly hold: (...pieces: readonly (readonly [variantId: string, quantity: number])[]) => Promise<string>;
  /** [on hand, reserved] of a variant. */
  readonly level: (variantId: string) => Promise<[number, number]>;
  /** Whether the catalogue says that a variant and its product can be bought. */
  readonly inStock: (variantId: string) => Promise<{ variant: boolean; product: boolean }>;
  /** The variant's ledger as [delta, reason, on hand after], the oldest first. */
  readonly ledger: (variantId: string) => Promise<[number, string, number][]>;
};

type Said = { variant: boolean; product: boolean };
type MovementRow = { delta: number; reason: string; onHandAfter: number };

/** Opens the warehouse of a world. */
export async function openWarehouse(world: World): Promise<Warehouse> {
  const reader = world.platform.database.reader;
  await rows(reader, sql`
    alter table inventory.reservation
      drop constraint if exists reservation_order_id_fkey, drop constraint if exists reservation_order_line_id_fkey`);
  const unit = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => unitOfWork(world.system, work);
  return {
    unit,
    variants: (onHand) => unit((open) => addProduct(open, onHand)),
    async hold(...pieces) {
      const orderId = newId();
      await unit((open) => reserveStock(open, { orderId, expiresAt: null, demands: pieces.map(demand) }));
      return orderId;
    },
    async level(variantId) {
      const found = await rows(reader, sql<{ onHand: number; reserved: number }>`
        select on_hand as "onHand", reserved from inventory.stock_level where variant_id = ${variantId}`);
      return [found[0]?.onHand ?? -1, found[0]?.reserved ?? -1];
    },
    async inStock(variantId) {
      const found = await rows(reader, sql<Said>`
        select v.in_stock as variant, p.in_stock as product
        from catalog.product_variant v join catalog.product p on p.id = v.product_id where v.id = ${variantId}`);
      if (found[0] === undefined) throw new Error(`no variant ${variantId}`);
      return found[0];
    },
    async ledger(variantId) {
      const found = await rows(reader, sql<MovementRow>`
        select delta, reason, on_hand_after as "onHandAfter" from inventory.stock_movement where variant_id = ${variantId} order by created_at, id`);
      return found.map((movement) => [movement.delta, movement.reason, movement.onHandAfter]);
    },
  };
}

/** A line's demand; its path is its position. */
export function demand([variantId, quantity]: readonly [string, number], position: number): Demand {
  return { orderLineId: newId(), variantId, quantity, path: ['lines', String(position), 'quantity'] };
}

async function addProduct(unit: Unit, onHand: readonly (number | null)[]): Promise<string[]> {
  const productId = newId();
  const ids = onHand.map(() => newId()).toSorted();
  await rows(unit.sql, sql`
    insert into catalog.product (id, slug, title, description, tags, options, is_active, created_at, updated_at)
    values (${productId}, ${`product-${productId}`}, 'Kurta', '', '{}', '[]', true, ${unit.now}, ${unit.now})`);
  await rows(unit.sql, sql`
    insert into catalog.product_variant (id, product_id, sku, title, selected_options, price, position, created_at, updated_at)
    select id, ${productId}, id::text, 'Size ' || position, jsonb_build_array(position), 50000, position, ${unit.now}, ${unit.now}
    from unnest(${ids}::uuid[]) with ordinality as v (id, position)`);
  const stock = ids.flatMap((variantId, index) => {
    const pieces = onHand[index] ?? null;
    return pieces === null ? [] : [{ variantId, productId, onHand: pieces }];
  });
  await openStock(unit, stock, { reference: 'test' });
  return ids;
}
