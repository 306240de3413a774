import { isId, loader } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/support.ts';
import { sideOf } from '../domain/side-of.ts';
import { conversationById } from '../loaders.ts';

export const conversation: QueryResolvers['conversation'] = async (_parent, { id }, context) => {
  const found = isId(id) ? await loader(context, conversationById).load(id.toLowerCase()) : null;
  return found === null || sideOf(context.viewer, found) === null ? null : found;
};
