import { graphError } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/search.ts';
import { suggest } from '../domain/suggest.ts';

const USUAL = 8;
const MOST = 20;

export const searchSuggestions: QueryResolvers['searchSuggestions'] = async function searchSuggestions(_parent, { prefix, first }, context) {
  const wanted = first ?? USUAL;
  if (wanted < 0 || wanted > MOST) throw graphError('BAD_USER_INPUT', `first must be from 0 to ${MOST}.`);
  return suggest(context, prefix, wanted);
};
