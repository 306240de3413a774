import { loader } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/cart.ts';
import { allTaxRules } from '../loaders.ts';

export const taxRates: QueryResolvers['taxRates'] = function taxRates(_parent, _args, context) {
  return loader(context, allTaxRules).load('all');
};
