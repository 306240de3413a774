import { loader } from '#graph';
import type { ViewerResolvers } from '../../../schema/generated/accounts.ts';
import { permissionsOf } from '../domain/permissions-of.ts';
import { userById } from '../loaders.ts';

export const ViewerType: ViewerResolvers = {
  permissions: (viewer) => permissionsOf(viewer),
  async user(viewer, _args, context) {
    if (viewer.userId === null) return null;
    const user = await loader(context, userById).load(viewer.userId);
    return user === null ? null : { ...user, isSelf: true };
  },
};
