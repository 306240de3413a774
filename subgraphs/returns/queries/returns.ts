import type { QueryResolvers } from '../../../schema/generated/returns.ts';
import { listReturns } from '../domain/list-returns.ts';

export const returns: QueryResolvers['returns'] = function returns(_parent, args, context) {
  return listReturns(context, args.filter ?? {}, args);
};
