import type { QueryResolvers } from '../../../schema/generated/accounts.ts';
import { listUsers } from '../domain/list-users.ts';

export const users: QueryResolvers['users'] = function users(_parent, args, context) {
  return listUsers(context, args);
};
