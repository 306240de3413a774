import type { Resolvers } from '../../schema/generated/accounts.ts';
import { addressCreate } from './mutations/addressCreate.ts';
import { addressDelete } from './mutations/addressDelete.ts';
import { addressUpdate } from './mutations/addressUpdate.ts';
import { sessionRefresh } from './mutations/sessionRefresh.ts';
import { sessionRevoke } from './mutations/sessionRevoke.ts';
import { sessionStartGuest } from './mutations/sessionStartGuest.ts';
import { signIn } from './mutations/signIn.ts';
import { signOut } from './mutations/signOut.ts';
import { signUp } from './mutations/signUp.ts';
import { userUpdate } from './mutations/userUpdate.ts';
import { users } from './queries/users.ts';
import { viewer } from './queries/viewer.ts';
import { UserType } from './types/User.ts';
import { UserSessionType } from './types/UserSession.ts';
import { ViewerType } from './types/Viewer.ts';

export const resolvers: Resolvers = {
  Query: { users, viewer },
  Mutation: {
    addressCreate, addressDelete, addressUpdate, sessionRefresh, sessionRevoke, sessionStartGuest, signIn, signOut, signUp, userUpdate,
  },
  User: UserType,
  UserSession: UserSessionType,
  Viewer: ViewerType,
};
