import type { Resolvers } from '../../schema/generated/search.ts';
import { search } from './queries/search.ts';
import { searchSuggestions } from './queries/searchSuggestions.ts';
import { SearchHitType } from './types/SearchHit.ts';
import { SearchSuggestionType } from './types/SearchSuggestion.ts';

export const resolvers: Resolvers = {
  Query: { search, searchSuggestions },
  SearchHit: SearchHitType,
  SearchSuggestion: SearchSuggestionType,
};
