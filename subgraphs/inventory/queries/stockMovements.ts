import { input, isId } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/inventory.ts';
import { listStockMovements } from '../domain/list-stock-movements.ts';

export const stockMovements: QueryResolvers['stockMovements'] = function stockMovements(_parent, { variantId, ...args }, context) {
  return listStockMovements(context, isId(variantId) ? variantId : input.NO_ID, args);
};
