import { keepSessions, onSignedIn } from '#accounts';
import { sql } from '#database';
import { subgraph } from '#graph';
import { holdPersonalData } from '#privacy';
import { joinAccount } from './domain/join-account.ts';
import { Conversation } from './entities/conversation.ts';
import { Message } from './entities/message.ts';
import { tellAbsent } from './jobs/tell-absent.ts';
import { watchGrievances } from './jobs/watch-grievances.ts';
import { conversationsOfUsers } from './personal-data.ts';
import { resolvers } from './resolvers.ts';

onSignedIn(joinAccount);
holdPersonalData(conversationsOfUsers);
keepSessions(sql<boolean>`exists (select from support.conversation c where c.session_id = s.id)`);

export const support = subgraph({
  name: 'support',
  folder: import.meta.dirname,
  resolvers,
  entities: [Conversation, Message],
  jobs: [tellAbsent, watchGrievances],
});
