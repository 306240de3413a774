import type { StockLevelResolvers } from '../../../schema/generated/inventory.ts';

export const StockLevelType: StockLevelResolvers = {
  variant: (level) => ({ id: level.id }),
  available: (level) => level.onHand - level.reserved,
};
