import type { Context } from '#context';
import { loader } from '#graph';
import type { UserResolvers } from '../../../schema/generated/accounts.ts';
import { isSelf } from '../domain/is-self.ts';
import { permissionsOf } from '../domain/permissions-of.ts';
import { addressesByUser, sessionsByUser, userById } from '../loaders.ts';
import type { UserRow } from '../rows.ts';

export const UserType: UserResolvers = {
  __resolveReference: (reference, context) => loader(context, userById).load(reference.id),
  email: (user, _args, context) => (mayReach(user, context) ? user.email : null),
  phone: (user, _args, context) => (mayReach(user, context) ? user.phone : null),
  emailVerified: (user, _args, context) => (mayReach(user, context) ? user.emailVerified : null),
  phoneVerified: (user, _args, context) => (mayReach(user, context) ? user.phoneVerified : null),
  permissions: (user) => permissionsOf(user),
  addresses: (user, _args, context) => (isSelf(user, context) ? loader(context, addressesByUser).load(user.id) : []),
  sessions: (user, _args, context) => (isSelf(user, context) ? loader(context, sessionsByUser).load(user.id) : []),
};

/** How a user is reached is for themselves and staff: a customer may meet users too, such as who answers them. */
function mayReach(user: UserRow, context: Context): boolean {
  return isSelf(user, context) || context.viewer?.role === 'STAFF' || context.viewer?.role === 'ADMIN';
}
