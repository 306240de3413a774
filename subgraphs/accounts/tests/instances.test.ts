import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createUser } from '#accounts';
import { newId, rows, sql } from '#database';
import { hashRefreshSecret } from '#session';
import { expectError, expectRefusal, PASSWORD, race, world, type Client, type World } from '#testing';
import { pruneEndedSessions, pruneUsedTokens } from '../domain/prune-sessions.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const [OLD, NEW] = ['the secret until now, of these tests', 'the secret from now on, of these tests'];

/** Two processes of one shop. */
let here: World;
let there: World;
beforeAll(async () => {
  here = await world({ environment: { SESSION_SECRET: OLD } });
  there = await world({ environment: { SESSION_SECRET: OLD }, beside: here });
});
afterAll(async () => {
  await there.close();
  await here.close();
});

type Tokens = { readonly accessToken: string; readonly refreshToken: string };

async function newCustomer(): Promise<{ id: string; email: string }> {
  const email = `${newId()}@aarya.example`;
  return { email, id: await createUser(here.system, { email, name: 'Asha Rao', phone: null, role: 'CUSTOMER', permissions: [], password: PASSWORD }) };
}

async function signIn(at: World, email: string): Promise<Tokens> {
  return (await at.nobody.must('SignIn', { input: { email, password: PASSWORD } })).signIn.session;
}

async function refreshed(at: World, refreshToken: string): Promise<Tokens> {
  return (await at.nobody.must('SessionRefresh', { input: { refreshToken } })).sessionRefresh.session;
}

async function expectEnded(client: Client): Promise<void> {
  expectError(await client.run('Viewer'), 'UNAUTHENTICATED');
}

describe('on every process, from the next request on', () => {
  test('signing out, here or everywhere, holds', async () => {
    const { email } = await newCustomer();
    const [one, two] = [await signIn(here, email), await signIn(there, email)];
    await there.as(one.accessToken).must('Viewer'); // its signature is remembered there
    await here.as(one.accessToken).must('SignOut', { input: {} });
    await expectEnded(there.as(one.accessToken));
    expectRefusal(await there.nobody.run('SessionRefresh', { input: { refreshToken: one.refreshToken } }), 'SESSION_EXPIRED', ['refreshToken']);
    await here.as((await signIn(here, email)).accessToken).must('SignOut', { input: { allSessions: true } });
    await expectEnded(there.as(two.accessToken));
  });

  test('a role, a permission and a deactivation hold', async () => {
    const [admin, { id, email }] = [await here.admin(), await newCustomer()];
    const { accessToken } = await signIn(there, email);
    const someone = there.as(accessToken);
    const update = (change: object) => admin.must('UserUpdate', { input: { id, ...change } });
    expectError(await someone.run('Users', {}), 'FORBIDDEN');
    await update({ role: 'STAFF', permissions: ['USERS_READ', 'ORDERS_READ'] });
    await someone.must('Users', {});
    await update({ permissions: ['ORDERS_READ'] });
    expectError(await someone.run('Users', {}), 'FORBIDDEN');
    await update({ role: 'ADMIN' });
    await someone.must('Users', {});
    await update({ role: 'CUSTOMER' });
    expectError(await someone.run('Users', {}), 'FORBIDDEN');
    await update({ isActive: false });
    await expectEnded(someone);
  });

  test('a refresh token has one successor, which works, however many ask both at once', async () => {
    const { refreshToken } = await signIn(here, (await newCustomer()).email);
    const sessions = await race(100, (n) => refreshed(n % 2 === 0 ? here : there, refreshToken));
    expect(new Set(sessions.map((session) => session.refreshToken)).size).toBe(1);
    const children = await rows(here.system.reader, sql`
      select 1 from accounts.refresh_token c join accounts.refresh_token p on p.id = c.parent_id where p.token_hash = ${hashRefreshSecret(refreshToken)}`);
    expect(children).toHaveLength(1);
    await refreshed(there, sessions[0]?.refreshToken ?? '');
  });

  test('a session that is refreshed while it ends is over', async () => {
    for (let n = 0; n < 10; n += 1) {
      const { accessToken, refreshToken } = await signIn(here, (await newCustomer()).email);
      const [answer] = await Promise.all([there.nobody.run('SessionRefresh', { input: { refreshToken } }), here.as(accessToken).must('SignOut', { input: {} })]);
      const next: Tokens | null = answer.data.sessionRefresh.session;
      if (next === null) continue;
      await expectEnded(there.as(next.accessToken));
      expectRefusal(await here.nobody.run('SessionRefresh', { input: { refreshToken: next.refreshToken } }), 'SESSION_EXPIRED', ['refreshToken']);
    }
  });
});

test('a token that is used again ends its session, and its user is told by mail', async () => {
  const { email } = await newCustomer();
  const first = await signIn(here, email);
  await refreshed(here, first.refreshToken);
  here.clock.advance(10 * SECOND + 1);
  for (let n = 0; n < 3; n += 1) expectRefusal(await here.nobody.run('SessionRefresh', { input: { refreshToken: first.refreshToken } }), 'SESSION_EXPIRED', ['refreshToken']);
  await here.runJobs();
  const mails: { to: string; subject: string }[] = (await here.server.inject('/dev/mailbox.json')).json();
  expect(mails.filter((mail) => mail.to === email).map((mail) => mail.subject)).toEqual(['You have been signed out for safety']);
});

test('the session secret is changed in three steps, one process after the other, and nobody is signed out', async () => {
  const processes = { old: here, both: await world({ environment: { SESSION_SECRET: `${OLD},${NEW}` }, beside: here }), turned: await world({ environment: { SESSION_SECRET: `${NEW},${OLD}` }, beside: here }), new: await world({ environment: { SESSION_SECRET: NEW }, beside: here }) };
  // In each step the processes before it run beside those after it. The last one comes when the last old access token has ended.
  for (const [before, after] of [[processes.old, processes.both], [processes.both, processes.turned]] as const) {
    const { email } = await newCustomer();
    for (const [one, other] of [[before, after], [after, before]] as const) {
      const { accessToken, refreshToken } = await signIn(one, email);
      await other.as(accessToken).must('Viewer');
      const next = await refreshed(one, refreshToken);
      expect((await refreshed(other, refreshToken)).refreshToken).toBe(next.refreshToken); // the grace
      await one.as((await refreshed(other, next.refreshToken)).accessToken).must('Viewer');
    }
  }
  const { accessToken, refreshToken } = await signIn(processes.turned, (await newCustomer()).email);
  await processes.new.as(accessToken).must('Viewer');
  await processes.new.as((await refreshed(processes.new, refreshToken)).accessToken).must('Viewer');
  await expectEnded(processes.new.as((await signIn(processes.old, (await newCustomer()).email)).accessToken));
  for (const each of [processes.both, processes.turned, processes.new]) await each.close();
});

describe('what is over is forgotten', () => {
  const sessionsOf = async (userId: string): Promise<string[]> =>
    (await rows(here.system.reader, sql<{ id: string }>`select id from accounts.session where user_id = ${userId}`)).map((session) => session.id);

  test('a session a month after its end, with its tokens and a guest\'s cart; not what still lives', async () => {
    const [gone, living] = [await newCustomer(), await newCustomer()];
    const ended = await signIn(here, gone.email);
    await refreshed(here, ended.refreshToken);
    await here.as(ended.accessToken).must('SignOut', { input: {} });
    await here.guest();
    here.clock.advance(30 * DAY);
    await pruneEndedSessions(here.system);
    expect(await sessionsOf(gone.id)).toHaveLength(1);
    const { refreshToken } = await signIn(here, living.email);
    here.clock.advance(29 * DAY);
    await pruneEndedSessions(here.system);
    expect(await sessionsOf(gone.id)).toEqual([]);
    expect(await sessionsOf(living.id)).toHaveLength(1);
    await refreshed(here, refreshToken);
  });

  test('nothing else hangs on a session than what goes with it, or keeps it', async () => {
    const hanging = await rows(here.system.reader, sql<{ table: string; rule: string }>`
      select conrelid::regclass::text as table, confdeltype as rule from pg_constraint where contype = 'f' and confrelid = 'accounts.session'::regclass order by 1`);
    // A table that stands here with 'r' needs `keepSessions` in its domain's subgraph.ts, else pruning fails.
    expect(hanging).toEqual([
      { table: 'accounts.refresh_token', rule: 'r' }, { table: 'cart.cart', rule: 'c' }, { table: 'orders."order"', rule: 'r' },
      { table: 'support.conversation', rule: 'r' },
    ]);
  });

  test('a used token after a week; the chain goes on', async () => {
    const { id, email } = await newCustomer();
    let { refreshToken } = await signIn(here, email);
    const tokens = () => rows(here.system.reader, sql`select 1 from accounts.refresh_token t join accounts.session s on s.id = t.session_id where s.user_id = ${id}`);
    for (let n = 0; n < 5; n += 1) {
      ({ refreshToken } = await refreshed(here, refreshToken));
      here.clock.advance(2 * DAY);
    }
    await pruneUsedTokens(here.system);
    expect(await tokens()).toHaveLength(4); // used 6, 4 and 2 days ago, and not yet
    ({ refreshToken } = await refreshed(here, refreshToken));
    here.clock.advance(8 * DAY);
    await pruneUsedTokens(here.system);
    expect(await tokens()).toHaveLength(1);
    await refreshed(here, refreshToken);
  });
});
