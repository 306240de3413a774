import { subgraph } from '#graph';
import { Address } from './entities/address.ts';
import { OneTimePassword } from './entities/one-time-password.ts';
import { RefreshToken } from './entities/refresh-token.ts';
import { Session } from './entities/session.ts';
import { User } from './entities/user.ts';
import { issueOneTimePassword } from './jobs/issue-one-time-password.ts';
import { pruneOneTimePasswords } from './jobs/prune-one-time-passwords.ts';
import { pruneSessions } from './jobs/prune-sessions.ts';
import { resolvers } from './resolvers.ts';
import { dataExport } from './routes/data-export.ts';

export const accounts = subgraph({
  name: 'accounts',
  folder: import.meta.dirname,
  resolvers,
  entities: [User, Session, RefreshToken, OneTimePassword, Address],
  jobs: [issueOneTimePassword, pruneOneTimePasswords, pruneSessions],
  routes: dataExport,
});
