import type { QueryResolvers } from '../../../schema/generated/inventory.ts';
import { listStockLevels } from '../domain/list-stock-levels.ts';

export const stockLevels: QueryResolvers['stockLevels'] = function stockLevels(_parent, args, context) {
  return listStockLevels(context, { ...args, filter: args.filter ?? {} });
};
