import { rows, sql, type SqlExecutor } from '#database';

/** A level that does not say what its ledger and its active reservations add up to. */
export type StockDrift = { variantId: string; onHand: number; ledger: number; reserved: number; held: number };

const BATCH = 5000;

/**
 * Levels that disagree with the sum of their ledger or of their active reservations; none, unless there is a defect. Keeps F07.
 * Reads the levels in batches, each in one statement, so that what is being sold meanwhile cannot look like drift.
 */
export async function findDrift(executor: SqlExecutor, batch = BATCH): Promise<StockDrift[]> {
  const drift: StockDrift[] = [];
  let after: string | null = null;
  do {
    const levels: StockDrift[] = await readBatch(executor, after, batch);
    drift.push(...levels.filter((level) => level.onHand !== level.ledger || level.reserved !== level.held));
    after = levels.length < batch ? null : levels.at(-1)?.variantId ?? null;
  } while (after !== null);
  return drift;
}

function readBatch(executor: SqlExecutor, after: string | null, batch: number): Promise<StockDrift[]> {
  return rows(executor, sql<StockDrift>`
    select s.variant_id as "variantId", s.on_hand as "onHand", s.reserved, ledger.sum as ledger, held.sum as held
    from (
      select * from inventory.stock_level where ${after}::uuid is null or variant_id > ${after}::uuid order by variant_id limit ${batch}
    ) s
    cross join lateral (select coalesce(sum(m.delta), 0)::bigint as sum from inventory.stock_movement m where m.variant_id = s.variant_id) ledger
    cross join lateral (
      select coalesce(sum(r.quantity), 0)::bigint as sum from inventory.reservation r where r.variant_id = s.variant_id and r.status = 'ACTIVE'
    ) held
    order by s.variant_id`);
}
