import type { Resolvers } from '../../schema/generated/inventory.ts';
import { stockAdjust } from './mutations/stockAdjust.ts';
import { stockLevels } from './queries/stockLevels.ts';
import { stockMovements } from './queries/stockMovements.ts';
import { ProductVariantType } from './types/ProductVariant.ts';
import { StockLevelType } from './types/StockLevel.ts';
import { StockMovementType } from './types/StockMovement.ts';

export const resolvers: Resolvers = {
  Query: { stockLevels, stockMovements },
  Mutation: { stockAdjust },
  ProductVariant: ProductVariantType,
  StockLevel: StockLevelType,
  StockMovement: StockMovementType,
};
