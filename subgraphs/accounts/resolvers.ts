import type { Resolvers } from '../../schema/generated/accounts.ts';
import { addressCreate } from './mutations/addressCreate.ts';
import { addressDelete } from './mutations/addressDelete.ts';
import { addressUpdate } from './mutations/addressUpdate.ts';
import { emailVerificationSend } from './mutations/emailVerificationSend.ts';
import { emailVerify } from './mutations/emailVerify.ts';
import { otpRequest } from './mutations/otpRequest.ts';
import { passwordChange } from './mutations/passwordChange.ts';
import { passwordReset } from './mutations/passwordReset.ts';
import { sessionRefresh } from './mutations/sessionRefresh.ts';
import { sessionRevoke } from './mutations/sessionRevoke.ts';
import { sessionStartGuest } from './mutations/sessionStartGuest.ts';
import { signIn } from './mutations/signIn.ts';
import { signInWithOtp } from './mutations/signInWithOtp.ts';
import { signOut } from './mutations/signOut.ts';
import { signUp } from './mutations/signUp.ts';
import { userDataErase } from './mutations/userDataErase.ts';
import { userDataExport } from './mutations/userDataExport.ts';
import { userUpdate } from './mutations/userUpdate.ts';
import { users } from './queries/users.ts';
import { viewer } from './queries/viewer.ts';
import { UserType } from './types/User.ts';
import { UserSessionType } from './types/UserSession.ts';
import { ViewerType } from './types/Viewer.ts';

export const resolvers: Resolvers = {
  Query: { users, viewer },
  Mutation: {
    addressCreate, addressDelete, addressUpdate, emailVerificationSend, emailVerify, otpRequest, passwordChange, passwordReset,
    sessionRefresh, sessionRevoke, sessionStartGuest, signIn, signInWithOtp, signOut, signUp, userDataErase, userDataExport, userUpdate,
  },
  User: UserType,
  UserSession: UserSessionType,
  Viewer: ViewerType,
};
