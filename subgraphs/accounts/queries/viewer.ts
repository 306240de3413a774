import type { QueryResolvers } from '../../../schema/generated/accounts.ts';

export const viewer: QueryResolvers['viewer'] = function viewer(_parent, _args, context) {
  return context.viewer;
};
