import type { QueryResolvers } from '../../../schema/generated/promotions.ts';
import { listPromoCodes } from '../domain/list-promo-codes.ts';

export const promoCodes: QueryResolvers['promoCodes'] = function promoCodes(_parent, args, context) {
  return listPromoCodes(context, args);
};
