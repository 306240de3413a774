import { asksFor } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/search.ts';
import { search as find } from '../domain/search.ts';

export const search: QueryResolvers['search'] = function search(_parent, { query, first, after, filter, sort }, context, info) {
  return find(context, { query, first, after, filter: filter ?? {}, sort: sort ?? 'RELEVANCE' }, asksFor(info, ['facets', 'totalCount']));
};
