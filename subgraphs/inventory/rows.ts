import { sql } from '#database';
import type { MovementReason } from './entities/stock-movement.ts';

/** A stock level as the graph reads it; its id is the variant's. Pieces. */
export type StockLevelRow = { id: string; onHand: number; reserved: number; lowStockThreshold: number; updatedAt: Date };

export type StockMovementRow = {
  id: string;
  delta: number;
  reason: MovementReason;
  reference: string | null;
  note: string | null;
  actorId: string | null;
  occurredAt: Date;
  createdAt: Date;
  onHandAfter: number;
};

/** The columns of a StockLevelRow from `inventory.stock_level s`. */
export const stockLevelColumns = sql`
  s.variant_id as id, s.on_hand as "onHand", s.reserved, s.low_stock_threshold as "lowStockThreshold", s.updated_at as "updatedAt"`;

/** The columns of a StockMovementRow from `inventory.stock_movement m`. */
export const stockMovementColumns = sql`
  m.id, m.delta, m.reason, m.reference, m.note, m.actor_id as "actorId", m.occurred_at as "occurredAt",
  m.created_at as "createdAt", m.on_hand_after as "onHandAfter"`;
