import type { SearchHitResolvers } from '../../../schema/generated/search.ts';

export const SearchHitType: SearchHitResolvers = {
  product: (hit) => ({ id: hit.id }),
};
