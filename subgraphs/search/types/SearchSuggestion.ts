import type { SearchSuggestionResolvers } from '../../../schema/generated/search.ts';

export const SearchSuggestionType: SearchSuggestionResolvers = {
  product: ({ productId }) => (productId === null ? null : { id: productId }),
  category: ({ categoryId }) => (categoryId === null ? null : { id: categoryId }),
};
