import { subgraph } from '#graph';
import { Address } from './entities/address.ts';
import { RefreshToken } from './entities/refresh-token.ts';
import { Session } from './entities/session.ts';
import { User } from './entities/user.ts';
import { resolvers } from './resolvers.ts';

export const accounts = subgraph({
  name: 'accounts',
  folder: import.meta.dirname,
  resolvers,
  entities: [User, Session, RefreshToken, Address],
  jobs: [],
});
