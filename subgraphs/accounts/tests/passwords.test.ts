import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onIdentified, type Identified } from '#accounts';
import { rows, sql } from '#database';
import { expectError, expectRefusal, PASSWORD, race, world, type Client, type World } from '#testing';
import { newEmail, newPhone, openPost, type Post, type Target } from './post.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const ROLE = '{ viewer { role } }';
const NEW_PASSWORD = 'another long password';

let w: World;
let post: Post;
beforeAll(async () => {
  w = await world();
  post = openPost(w);
});
afterAll(() => w.close());

async function signedIn(target: Target, code: string): Promise<{ client: Client; user: { id: string; email: string | null; phone: string | null } }> {
  const { signInWithOtp: { session } } = await w.nobody.must('SignInWithOtp', { input: { target, code } });
  return { client: w.as(session.accessToken), user: session.viewer.user };
}

async function signUp(changes: object = {}): Promise<{ client: Client; id: string; email: string }> {
  const { email } = newEmail();
  const { signUp: { session } } = await w.nobody.must('SignUp', { input: { email, password: PASSWORD, name: 'Asha Rao', ...changes } });
  return { client: w.as(session.accessToken), id: session.viewer.user.id, email };
}

async function expectEnded(client: Client): Promise<void> {
  expectError(await client.send(ROLE), 'UNAUTHENTICATED');
}

describe('changing a password', () => {
  const CHANGE = 'mutation ($input: PasswordChangeInput!) { passwordChange(input: $input) { userErrors { code path } } }';
  const change = (client: Client, currentPassword: string, newPassword = NEW_PASSWORD) => client.send(CHANGE, { input: { currentPassword, newPassword } });

  test('needs the old one, ends every other session and says so by mail', async () => {
    const { client, email } = await signUp();
    const { signIn: { session } } = await w.nobody.must('SignIn', { input: { email, password: PASSWORD } });
    expectRefusal(await change(client, 'not the password'), 'INVALID_CREDENTIALS', ['currentPassword']);
    expectRefusal(await change(client, PASSWORD, 'password'), 'INVALID', ['newPassword']);
    await w.as(session.accessToken).must('Viewer');
    expect((await change(client, PASSWORD)).data.passwordChange.userErrors).toEqual([]);
    await expectEnded(w.as(session.accessToken));
    await client.must('Viewer');
    expectRefusal(await w.nobody.run('SignIn', { input: { email, password: PASSWORD } }), 'INVALID_CREDENTIALS', []);
    await w.nobody.must('SignIn', { input: { email, password: NEW_PASSWORD } });
    await w.runJobs();
    expect((await post.sentTo({ email }))[0]?.subject).toBe('Your password was changed');
  });

  test('is not for guests, nor for who has none', async () => {
    expectError(await change(await w.guest(), PASSWORD), 'FORBIDDEN');
    const target = newEmail();
    const { client } = await signedIn(target, await post.newCode(target));
    expectRefusal(await change(client, PASSWORD), 'INVALID_CREDENTIALS', ['currentPassword']);
  });
});

test('a password opens nothing after a hundred wrong ones in a row, until it is set anew', async () => {
  const { client, email } = await signUp();
  const attempt = (password: string) => w.nobody.run('SignIn', { input: { email, password } });
  const failures = () => rows(w.system.reader, sql<{ count: number }>`select failed_sign_ins as count from accounts.user where email = ${email}`);
  await attempt('wrong password');
  expect(await failures()).toEqual([{ count: 1 }]);
  await w.nobody.must('SignIn', { input: { email, password: PASSWORD } });
  expect(await failures()).toEqual([{ count: 0 }]);
  await rows(w.system.reader, sql`update accounts.user set failed_sign_ins = 98 where email = ${email}`);
  await race(4, () => attempt('wrong password'));
  expectRefusal(await attempt(PASSWORD), 'INVALID_CREDENTIALS', []);
  expect(await failures()).toEqual([{ count: 100 }]);
  await client.must('Viewer');
  const code = await post.newCode({ email }, 'PASSWORD_RESET');
  await w.nobody.must('PasswordReset', { input: { target: { email }, code, newPassword: NEW_PASSWORD } });
  await w.nobody.must('SignIn', { input: { email, password: NEW_PASSWORD } });
});

describe('the e-mail address of who signs up', () => {
  const VERIFY = 'mutation ($input: EmailVerifyInput!) { emailVerify(input: $input) { userErrors { code path } } }';
  const SEND = 'mutation ($input: EmailVerificationSendInput!) { emailVerificationSend(input: $input) { userErrors { code path } } }';
  const verify = (client: Client, token: string) => client.send(VERIFY, { input: { token } });

  async function tokenFor(email: string): Promise<string> {
    await w.runJobs();
    const [newest] = await post.sentTo({ email });
    return /http:\/\/localhost:4000\/verify-email\?token=([a-p]+)/.exec(newest?.text ?? '')?.[1] ?? '';
  }

  test('is verified by the link that is sent there, with which nobody else can do anything, and its followers hear of it', async () => {
    const heard: Identified[] = [];
    onIdentified(async (_unit, identified) => { heard.push(identified); });
    const { client, id, email } = await signUp();
    const token = await tokenFor(email);
    expectRefusal(await verify(await w.customer(), token), 'INVALID', ['token']);
    expectError(await verify(w.nobody, token), 'UNAUTHENTICATED');
    expectRefusal(await verify(client, 'a'.repeat(76)), 'INVALID', ['token']);
    const isVerified = async () => (await client.send('{ viewer { user { emailVerified } } }')).data.viewer.user.emailVerified;
    expect(await isVerified()).toBe(false);
    expect(heard.filter((each) => each.userId === id)).toEqual([]);
    for (let n = 0; n < 2; n += 1) expect((await verify(client, token)).data.emailVerify.userErrors).toEqual([]);
    expect(await isVerified()).toBe(true);
    expect(heard.filter((each) => each.userId === id)).toEqual([{ userId: id, email }]);
    await w.nobody.must('SignIn', { input: { email, password: PASSWORD } });
    expect(heard.filter((each) => each.userId === id)).toHaveLength(2);
  });

  test('gets another link when asked for, once an hour at most; the first holds for a week', async () => {
    const { client, email } = await signUp();
    const first = await tokenFor(email);
    const send = (address = email) => client.send(SEND, { input: { email: address } });
    await send();
    await w.runJobs();
    expect(await post.sentTo({ email })).toHaveLength(1);
    w.clock.advance(3600 * SECOND);
    const { signIn: { session } } = await w.nobody.must('SignIn', { input: { email, password: PASSWORD } });
    const later = w.as(session.accessToken);
    expectRefusal(await later.send(SEND, { input: { email: 'another@aarya.example' } }), 'INVALID', ['email']);
    await race(3, () => later.send(SEND, { input: { email } }));
    await w.runJobs();
    expect(await post.sentTo({ email })).toHaveLength(2);
    w.clock.advance(7 * DAY - 3600 * SECOND);
    const { signIn: { session: last } } = await w.nobody.must('SignIn', { input: { email, password: PASSWORD } });
    expectRefusal(await verify(w.as(last.accessToken), first), 'INVALID', ['token']);
    expect((await verify(w.as(last.accessToken), await tokenFor(email))).data.emailVerify.userErrors).toEqual([]);
  });
});

describe('resetting a password', () => {
  test('F30 sends nothing to whoever has no account, and answers alike after the same work', async () => {
    const known = { email: (await signUp()).email };
    const stranger = newEmail();
    await w.runJobs();
    const ask = (target: Target) => w.statements(() => w.nobody.must('OtpRequest', { input: { target, purpose: 'PASSWORD_RESET' } }));
    expect(await ask(known)).toBe(await ask(stranger));
    const before = (await post.sentTo(known)).length;
    await w.runJobs();
    expect(await post.sentTo(known)).toHaveLength(before + 1);
    expect(await post.sentTo(stranger)).toEqual([]);
    const tries = (target: Target) => w.statements(async () => {
      for (let n = 0; n < 7; n += 1) expectRefusal(await w.nobody.run('PasswordReset', { input: { target, code: '000000', newPassword: NEW_PASSWORD } }), 'OTP_INVALID', ['code']);
    });
    expect(await tries(stranger)).toBe(await tries(known));
  });

  test('sets the new one, ends every session and says so by mail', async () => {
    const { client, email } = await signUp();
    const code = await post.newCode({ email }, 'PASSWORD_RESET');
    expectRefusal(await w.nobody.run('PasswordReset', { input: { target: { email }, code, newPassword: 'password' } }), 'INVALID', ['newPassword']);
    await w.nobody.must('PasswordReset', { input: { target: { email }, code, newPassword: NEW_PASSWORD } });
    await expectEnded(client);
    expectRefusal(await w.nobody.run('SignIn', { input: { email, password: PASSWORD } }), 'INVALID_CREDENTIALS', []);
    await w.nobody.must('SignIn', { input: { email, password: NEW_PASSWORD } });
    await w.runJobs();
    expect((await post.sentTo({ email }))[0]?.subject).toBe('Your password was changed');
    expectRefusal(await w.nobody.run('PasswordReset', { input: { target: { email }, code, newPassword: PASSWORD } }), 'OTP_INVALID', ['code']);
  });

  test('works once: of ten who send the right code at once one sets their password', async () => {
    const { email } = await signUp();
    const code = await post.newCode({ email }, 'PASSWORD_RESET');
    const answers = await race(10, (n) => w.nobody.run('PasswordReset', { input: { target: { email }, code, newPassword: `${NEW_PASSWORD} ${n}` } }));
    const winners = answers.flatMap((answer, n) => (answer.data.passwordReset.userErrors.length === 0 ? [n] : []));
    expect(winners).toHaveLength(1);
    await w.nobody.must('SignIn', { input: { email, password: `${NEW_PASSWORD} ${winners[0]}` } });
  });
});

describe('an account that nobody proved', () => {
  test('is still whoever made it within a day: they may sign in by code too', async () => {
    const { client, id, email } = await signUp();
    await w.runJobs();
    expect((await signedIn({ email }, await post.newCode({ email }))).user.id).toBe(id);
    await client.must('Viewer');
    await w.nobody.must('SignIn', { input: { email, password: PASSWORD } });
  });

  test('is taken over by who proves its address later, without the password, the phone number and the sessions of whoever made it', async () => {
    const { phone } = newPhone();
    const { client, id, email } = await signUp({ phone });
    await w.runJobs();
    w.clock.advance(DAY);
    const { signIn: { session } } = await w.nobody.must('SignIn', { input: { email, password: PASSWORD } });
    const owner = await signedIn({ email }, await post.newCode({ email }));
    expect(owner.user).toEqual({ id, email, phone: null });
    await expectEnded(w.as(session.accessToken));
    await expectEnded(client);
    expectRefusal(await w.nobody.run('SignIn', { input: { email, password: PASSWORD } }), 'INVALID_CREDENTIALS', []);
  });

  test('does not open by a phone number that its owner mistyped', async () => {
    const { phone } = newPhone();
    const { client, id, email } = await signUp({ phone });
    await w.runJobs();
    await signedIn({ email }, await post.newCode({ email }));
    w.clock.advance(DAY);
    await post.request({ phone }, 'PASSWORD_RESET');
    expect(await post.sentTo({ phone })).toEqual([]);
    const other = await signedIn({ phone }, await post.newCode({ phone }));
    expect(other.user.id).not.toBe(id);
    expectError(await client.send(ROLE), 'UNAUTHENTICATED'); // its access token has ended
    const { signIn: { session } } = await w.nobody.must('SignIn', { input: { email, password: PASSWORD } });
    expect((await w.as(session.accessToken).must('Viewer')).viewer.user).toMatchObject({ id, phone: null });
  });
});

test('F35 two hundred sign-ins at once take bounded memory, and who reads is answered before them', async () => {
  const { email } = await signUp();
  const before = process.memoryUsage.rss();
  let done = 0;
  const signIns = race(200, async () => {
    const answer = await w.nobody.run('SignIn', { input: { email, password: 'wrong password' } });
    done += 1;
    return answer;
  });
  await new Promise((resolve) => { setTimeout(resolve, 100); }); // until the passwords are being hashed
  await race(20, () => w.nobody.must('Viewer'));
  expect(done).toBeLessThan(200);
  for (const answer of await signIns) {
    // Who would wait too long is turned away; on a slow machine who waited too long is, too.
    if (answer.errors.length > 0) expect(['SERVICE_UNAVAILABLE', 'TIMEOUT']).toContain(answer.errors[0]?.extensions['code']);
    else expectRefusal(answer, 'INVALID_CREDENTIALS', []);
  }
  expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 2 ** 20); // unbounded it would be 3.8 GB
});
