import { isId, loader } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/support.ts';
import { sideOf } from '../domain/side-of.ts';
import { conversationById, messageById } from '../loaders.ts';

export const message: QueryResolvers['message'] = async (_parent, { id }, context) => {
  const found = isId(id) ? await loader(context, messageById).load(id.toLowerCase()) : null;
  const about = found === null ? null : await loader(context, conversationById).load(found.conversationId);
  return about === null || sideOf(context.viewer, about) === null ? null : found;
};
