import type { StockMovementResolvers } from '../../../schema/generated/inventory.ts';

export const StockMovementType: StockMovementResolvers = {
  actor: (movement) => (movement.actorId === null ? null : { id: movement.actorId }),
};
