import type { UserSessionResolvers } from '../../../schema/generated/accounts.ts';

export const UserSessionType: UserSessionResolvers = {
  current: (session, _args, context) => session.id === context.viewer?.sessionId,
};
