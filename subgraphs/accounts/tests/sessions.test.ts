import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows, sql } from '#database';
import { hashRefreshSecret } from '#session';
import { expectError, expectRefusal, PASSWORD, race, world, type Client, type World } from '#testing';
import { createUser, onSignedIn, type SignedIn } from '#accounts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const ROLE = '{ viewer { role } }';
let w: World;

beforeAll(async () => { w = await world(); });
afterAll(async () => { await w.close(); });

let people = 0;
async function newCustomer(): Promise<{ id: string; email: string }> {
  people += 1;
  const email = `someone-${people}@aarya.example`;
  const id = await createUser(w.system, { email, name: 'Asha Rao', phone: null, role: 'CUSTOMER', permissions: [], password: PASSWORD });
  return { id, email };
}

async function signIn(email: string, by: Client = w.nobody): Promise<{ client: Client; refreshToken: string }> {
  const { signIn: { session } } = await by.must('SignIn', { input: { email, password: PASSWORD } });
  return { client: w.as(session.accessToken), refreshToken: session.refreshToken };
}

function refresh(refreshToken: string) {
  return w.nobody.run('SessionRefresh', { input: { refreshToken } });
}

async function refreshed(refreshToken: string): Promise<{ accessToken: string; refreshToken: string; expiresAt: string }> {
  const { sessionRefresh } = await w.nobody.must('SessionRefresh', { input: { refreshToken } });
  return sessionRefresh.session;
}

async function expectEnded(client: Client): Promise<void> {
  const answer = await client.send(ROLE);
  expect(answer.status).toBe(401);
  expectError(answer, 'UNAUTHENTICATED');
}

describe('a session', () => {
  test('is not needed to ask who one is: nobody', async () => {
    expect(await w.nobody.must('Viewer')).toEqual({ viewer: null });
  });

  test('of a guest has a role and no user', async () => {
    const guest = await w.guest();
    expect(await guest.must('Viewer')).toEqual({ viewer: { role: 'GUEST', permissions: [], user: null } });
  });

  test('begins with signing up, and with signing in', async () => {
    const input = { email: ' New.Person@Aarya.example', password: PASSWORD, name: ' Asha  Rao ', phone: '98765 43210' };
    const { signUp } = await w.nobody.must('SignUp', { input });
    expect(signUp.session.viewer).toEqual({ role: 'CUSTOMER', user: { id: expect.any(String), email: 'new.person@aarya.example', name: 'Asha  Rao' } });
    const { viewer } = await w.as(signUp.session.accessToken).must('Viewer');
    expect(viewer).toMatchObject({ role: 'CUSTOMER', permissions: [], user: { phone: '+919876543210', addresses: [], sessions: [{ current: true }] } });
    const signedIn = await w.nobody.must('SignIn', { input: { email: 'NEW.person@aarya.example', password: PASSWORD } });
    expect(signedIn.signIn.session.viewer).toMatchObject({ role: 'CUSTOMER', permissions: [], user: { email: 'new.person@aarya.example' } });
    expectRefusal(await w.nobody.run('SignUp', { input: { ...input, phone: null } }), 'ALREADY_EXISTS', ['email']);
    expectRefusal(await w.nobody.run('SignUp', { input: { ...input, email: 'another@aarya.example' } }), 'ALREADY_EXISTS', ['phone']);
  });

  test('F27 does not begin with bad input: each fault is named', async () => {
    const answer = await w.nobody.run('SignUp', { input: { email: 'nobody', password: 'password', name: '<b>\u202e', phone: '123' } });
    expect(answer.data.signUp.session).toBeNull();
    expect(answer.data.signUp.userErrors.map((error: { code: string; path: string[] }) => [error.code, ...error.path]).sort())
      .toEqual([['INVALID', 'email'], ['INVALID', 'name'], ['INVALID', 'password'], ['INVALID', 'phone']]);
  });

  test('F30 is refused in the same words whatever is wrong', async () => {
    const { id, email } = await newCustomer();
    await rows(w.system.reader, sql`update accounts.user set is_active = false where id = ${id}`);
    const attempts = [
      { email: 'stranger@aarya.example', password: PASSWORD }, { email, password: PASSWORD }, { email: 'not an address', password: PASSWORD },
      { email: (await newCustomer()).email, password: 'another password' }, { email: 'x\0', password: 'y' }, { email, password: 'x'.repeat(100_000) },
    ];
    const answers = await Promise.all(attempts.map((input) => w.nobody.run('SignIn', { input })));
    for (const answer of answers) expectRefusal(answer, 'INVALID_CREDENTIALS', []);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
  });

  test('costs one statement a request to look up, and a second one once a minute', async () => {
    const guest = await w.guest();
    expect(await w.statements(() => guest.send(ROLE))).toBe(1);
    w.clock.advance(61 * SECOND);
    expect(await w.statements(() => guest.send(ROLE))).toBe(2);
    expect(await w.statements(() => guest.send(ROLE))).toBe(1);
  });

  test('ends with signing out, tokens included; the others of the user when they say so', async () => {
    const { email } = await newCustomer();
    const [one, two, three] = [await signIn(email), await signIn(email), await signIn(email)];
    await one.client.must('SignOut', { input: {} });
    await expectEnded(one.client);
    expectRefusal(await refresh(one.refreshToken), 'SESSION_EXPIRED', ['refreshToken']);
    await two.client.must('SignOut', { input: { allSessions: true } });
    await expectEnded(three.client);
    expectRefusal(await refresh(three.refreshToken), 'SESSION_EXPIRED', ['refreshToken']);
    await w.nobody.must('SignOut', { input: {} });
  });

  test('can be ended by its owner from another one, and by nobody else', async () => {
    const { email } = await newCustomer();
    const [here, there, stranger] = [await signIn(email), await signIn(email), await w.customer()];
    const { viewer } = await here.client.must('Viewer');
    const other = viewer.user.sessions.find((session: { current: boolean }) => !session.current);
    expect(viewer.user.sessions).toHaveLength(2);
    for (const id of [other.id, 'no id', '00000000-0000-7000-8000-000000000000']) {
      expectRefusal(await stranger.run('SessionRevoke', { input: { id } }), 'NOT_FOUND', ['id']);
    }
    await here.client.must('SessionRevoke', { input: { id: other.id } });
    await expectEnded(there.client);
    expectRefusal(await here.client.run('SessionRevoke', { input: { id: other.id } }), 'NOT_FOUND', ['id']);
    expectError(await (await w.guest()).run('SessionRevoke', { input: { id: other.id } }), 'FORBIDDEN');
  });

  test('of a guest ends with signing in, and followers hear of it in the same unit of work', async () => {
    const { id, email } = await newCustomer();
    const guest = await w.guest();
    const heard: SignedIn[] = [];
    onSignedIn(async (unit, signedIn) => {
      const [session] = await rows(unit.sql, sql`select 1 from accounts.session where id = ${signedIn.guestSessionId} and revoked_reason = 'SIGNED_IN'`);
      if (session !== undefined) heard.push(signedIn);
    });
    await signIn(email, guest);
    expect(heard).toEqual([{ guestSessionId: expect.any(String), userId: id }]);
    await expectEnded(guest);
  });

  test('takes an old password hash to today\'s cost', async () => {
    const { id, email } = await newCustomer();
    const { argon2Sync } = await import('node:crypto');
    const salt = Buffer.alloc(16, 7);
    const hash = argon2Sync('argon2id', { message: PASSWORD, nonce: salt, memory: 1024, passes: 1, parallelism: 1, tagLength: 32 });
    const old = `$argon2id$v=19$m=1024,t=1,p=1$${salt.toString('base64').replace(/=+$/, '')}$${hash.toString('base64').replace(/=+$/, '')}`;
    await rows(w.system.reader, sql`update accounts.user set password_hash = ${old} where id = ${id}`);
    await signIn(email);
    const [user] = await rows(w.system.reader, sql<{ hash: string }>`select password_hash as hash from accounts.user where id = ${id}`);
    expect(user?.hash).toContain('$m=19456,t=2,p=1$');
    await signIn(email);
  });
});

describe('a refresh token', () => {
  test('gives a new pair; the access token lasts ten minutes', async () => {
    const { client, refreshToken } = await signIn((await newCustomer()).email);
    w.clock.advance(600 * SECOND);
    await expectEnded(client);
    const session = await refreshed(refreshToken);
    expect(session.refreshToken).not.toBe(refreshToken);
    expect(new Date(session.expiresAt).getTime()).toBeLessThanOrEqual(w.clock.now().getTime() + 600 * SECOND);
    expect((await w.as(session.accessToken).must('Viewer')).viewer.role).toBe('CUSTOMER');
  });

  test('that is used again after ten seconds ends its session, and no other', async () => {
    const { email } = await newCustomer();
    const [one, other] = [await signIn(email), await signIn(email)];
    const second = await refreshed(one.refreshToken);
    const third = await refreshed(second.refreshToken);
    w.clock.advance(10 * SECOND + 1);
    expectRefusal(await refresh(one.refreshToken), 'SESSION_EXPIRED', ['refreshToken']);
    expectRefusal(await refresh(third.refreshToken), 'SESSION_EXPIRED', ['refreshToken']);
    await expectEnded(w.as(third.accessToken));
    await other.client.must('Viewer');
    await refreshed(other.refreshToken);
  });

  test('presented a hundred times at once has one successor, which works', async () => {
    const { refreshToken } = await signIn((await newCustomer()).email);
    const sessions = await race(100, () => refreshed(refreshToken));
    const [successor, ...others] = new Set(sessions.map((session) => session.refreshToken));
    expect(others).toEqual([]);
    const [children] = await rows(w.system.reader, sql<{ count: number }>`
      select count(*) from accounts.refresh_token c join accounts.refresh_token p on p.id = c.parent_id
      where p.token_hash = ${hashRefreshSecret(refreshToken)}`);
    expect(children?.count).toBe(1);
    w.clock.advance(9 * SECOND);
    expect((await refreshed(refreshToken)).refreshToken).toBe(successor);
    expect((await refreshed(successor ?? '')).refreshToken).not.toBe(successor);
  });

  test('ends after 30 days of rest, and after 90 days however often it is used', async () => {
    const [rested, used] = [await signIn((await newCustomer()).email), await signIn((await newCustomer()).email)];
    let { refreshToken } = used;
    for (const days of [29, 29, 29]) {
      w.clock.advance(days * DAY);
      ({ refreshToken } = await refreshed(refreshToken));
    }
    expectRefusal(await refresh(rested.refreshToken), 'SESSION_EXPIRED', ['refreshToken']);
    w.clock.advance(3 * DAY);
    expectRefusal(await refresh(refreshToken), 'SESSION_EXPIRED', ['refreshToken']);
  });

  test('is nothing but a refresh token, and an access token is none', async () => {
    const { client, refreshToken } = await signIn((await newCustomer()).email);
    await expectEnded(w.as(refreshToken));
    for (const token of [client.accessToken ?? '', '', 'x'.repeat(10_000), '\0']) {
      expectRefusal(await refresh(token), 'SESSION_EXPIRED', ['refreshToken']);
    }
    expectRefusal(await w.nobody.run('SessionRefresh', { input: {} }), 'SESSION_EXPIRED', ['refreshToken']);
  });

  test('stands in no table: neither it nor its successor, nor a password', async () => {
    const { client, refreshToken } = await signIn((await newCustomer()).email);
    const next = await refreshed(refreshToken);
    const dump = JSON.stringify(await Promise.all([
      rows(w.system.reader, sql`select * from accounts.session`), rows(w.system.reader, sql`select * from accounts.refresh_token`),
      rows(w.system.reader, sql`select * from accounts.user`),
    ]));
    for (const secret of [refreshToken, next.refreshToken, next.accessToken, client.accessToken ?? 'x', PASSWORD]) expect(dump).not.toContain(secret);
  });
});

describe('with cookies', () => {
  const ours = { origin: 'http://localhost:4000' };
  const START = 'mutation { sessionStartGuest(input: { transport: COOKIE }) { session { accessToken refreshToken expiresAt viewer { role } } userErrors { code } } }';
  const REFRESH = 'mutation { sessionRefresh(input: {}) { session { accessToken refreshToken viewer { role } } userErrors { code } } }';
  const header = (cookies: readonly { name: string; value: string }[]): string => cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

  test('the tokens are in cookies that no script reads, and not in the body', async () => {
    const started = await w.nobody.send(START);
    expect(started.data.sessionStartGuest.session).toMatchObject({ accessToken: null, refreshToken: null, viewer: { role: 'GUEST' } });
    expect(started.cookies).toMatchObject([{ name: 'session', httpOnly: true, sameSite: 'Lax', path: '/' }, { name: 'refresh', httpOnly: true }]);
    const cookie = header(started.cookies);
    expect((await w.nobody.send(ROLE, {}, { cookie, ...ours })).data).toEqual({ viewer: { role: 'GUEST' } });
    expectError(await w.nobody.send(ROLE, {}, { cookie, origin: 'https://evil.example' }), 'BAD_REQUEST');
    expectError(await w.nobody.send(ROLE, {}, { cookie }), 'BAD_REQUEST');
  });

  test('an expired access token is UNAUTHENTICATED, and the refresh cookie brings new ones', async () => {
    const cookie = header((await w.nobody.send(START)).cookies);
    w.clock.advance(601 * SECOND);
    expectError(await w.nobody.send(ROLE, {}, { cookie, ...ours }), 'UNAUTHENTICATED');
    const answer = await w.nobody.send(REFRESH, {}, { cookie, ...ours });
    expect(answer.data.sessionRefresh).toMatchObject({ session: { accessToken: null, refreshToken: null, viewer: { role: 'GUEST' } }, userErrors: [] });
    expect((await w.nobody.send(ROLE, {}, { cookie: header(answer.cookies), ...ours })).data).toEqual({ viewer: { role: 'GUEST' } });
  });

  test('who has signed out, or is refused a refresh, is told to forget them', async () => {
    const cookie = header((await w.nobody.send(START)).cookies);
    const out = await w.nobody.send('mutation { signOut(input: {}) { userErrors { code } } }', {}, { cookie, ...ours });
    const refused = await w.nobody.send(REFRESH, {}, { cookie, ...ours });
    expect(refused.data.sessionRefresh.userErrors).toEqual([{ code: 'SESSION_EXPIRED' }]);
    for (const answer of [out, refused]) expect(answer.cookies).toMatchObject([{ name: 'session', value: '', maxAge: 0 }, { name: 'refresh', value: '', maxAge: 0 }]);
  });
});
