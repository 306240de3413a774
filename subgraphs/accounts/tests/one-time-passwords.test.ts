import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createUser } from '#accounts';
import { rows, sql } from '#database';
import { expectError, expectRefusal, PASSWORD, race, world, type Client, type World } from '#testing';
import { newEmail, newPhone, openPost, wrong, type Post, type Target } from './post.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const NEW_PASSWORD = 'another long password';

let w: World;
let post: Post;
beforeAll(async () => {
  w = await world();
  post = openPost(w);
});
afterAll(() => w.close());
// So that the addresses of one test do not use up what another may ask for.
beforeEach(async () => { await rows(w.system.reader, sql`delete from accounts.one_time_password_network`); });

function signIn(target: Target, code: string, by: Client = w.nobody) {
  return by.run('SignInWithOtp', { input: { target, code } });
}

async function signedIn(target: Target, code: string): Promise<{ client: Client; user: { id: string; email: string | null; phone: string | null } }> {
  const { signInWithOtp: { session } } = await w.nobody.must('SignInWithOtp', { input: { target, code } });
  return { client: w.as(session.accessToken), user: session.viewer.user };
}

describe('a one-time password', () => {
  test.each([['by e-mail', 'EMAIL', newEmail], ['by text message', 'SMS', newPhone]])('%s signs in, and makes the account the first time', async (_how, channel, newTarget) => {
    const target = newTarget();
    expect(await post.request(target)).toBe(30);
    expect(await post.sentTo(target)).toMatchObject([{ channel }]);
    const first = await signedIn(target, await post.codeFor(target));
    expect(first.user).toMatchObject({ email: null, phone: null, ...target });
    w.clock.advance(31 * SECOND);
    const second = await signedIn(target, await post.newCode(target));
    expect(second.user.id).toBe(first.user.id);
    const { data: { viewer } } = await second.client.send('{ viewer { role user { emailVerified phoneVerified } } }');
    expect(viewer).toEqual({ role: 'CUSTOMER', user: { emailVerified: channel === 'EMAIL', phoneVerified: channel === 'SMS' } });
    expect((await first.client.must('Viewer')).viewer.user.sessions).toHaveLength(2);
  });

  test('goes to a number however it is written', async () => {
    const { phone } = newPhone();
    await post.request({ phone: phone.replace('+91', '0') });
    expect((await signedIn({ phone: phone.replace('+91', ' ') }, await post.codeFor({ phone }))).user.phone).toBe(phone);
  });

  test('is for exactly one address or number, of a form that can exist', async () => {
    for (const target of [{}, { ...newEmail(), ...newPhone() }]) expectRefusal(await w.nobody.run('OtpRequest', { input: { target, purpose: 'SIGN_IN' } }), 'INVALID', ['target']);
    expectRefusal(await w.nobody.run('OtpRequest', { input: { target: { email: 'nobody' }, purpose: 'SIGN_IN' } }), 'INVALID', ['target', 'email']);
    expectRefusal(await w.nobody.run('OtpRequest', { input: { target: { phone: '123' }, purpose: 'SIGN_IN' } }), 'INVALID', ['target', 'phone']);
  });

  test('F30 works once: of fifty who send it at once one comes in', async () => {
    const target = newEmail();
    const code = await post.newCode(target);
    const answers = await race(50, () => signIn(target, code));
    expect(answers.filter((answer) => answer.data.signInWithOtp.session !== null)).toHaveLength(1);
    expectRefusal(await signIn(target, code), 'OTP_INVALID', ['code']);
    const sessions = await rows(w.system.reader, sql`
      select 1 from accounts.session s join accounts.user u on u.id = s.user_id where u.email = ${target.email}`);
    expect(sessions).toHaveLength(1);
  });

  test('F30 is dead after five wrong tries, also when fifty come at once', async () => {
    const target = newPhone();
    const code = await post.newCode(target);
    const answers = await race(50, () => signIn(target, wrong(code)));
    for (const answer of answers) expectRefusal(answer, 'OTP_INVALID', ['code']);
    expectRefusal(await signIn(target, code), 'OTP_INVALID', ['code']);
    const [counted] = await rows(w.system.reader, sql`
      select failed_attempts, failures from accounts.one_time_password join accounts.one_time_password_target using (target) where target = ${target.phone}`);
    expect(counted).toEqual({ failed_attempts: 5, failures: 5 });
    w.clock.advance(31 * SECOND);
    await signedIn(target, await post.newCode(target));
  });

  test('of the fourth try is still good, and what cannot be a code is no try', async () => {
    const target = newEmail();
    const code = await post.newCode(target);
    for (const text of ['', '12345', 'abcdef', 'x'.repeat(10_000), ...Array<string>(4).fill(wrong(code))]) expectRefusal(await signIn(target, text), 'OTP_INVALID', ['code']);
    await signedIn(target, ` ${code} `);
  });

  test('is for the one who asked, for what they asked, and void when a newer one is sent', async () => {
    const [one, other] = [newEmail(), newEmail()];
    const [first, others] = [await post.newCode(one), await post.newCode(other)];
    if (first !== others) expectRefusal(await signIn(other, first), 'OTP_INVALID', ['code']);
    expectRefusal(await w.nobody.run('PasswordReset', { input: { target: one, code: first, newPassword: NEW_PASSWORD } }), 'OTP_INVALID', ['code']);
    w.clock.advance(31 * SECOND);
    const second = await post.newCode(one);
    if (first !== second) expectRefusal(await signIn(one, first), 'OTP_INVALID', ['code']);
    await signedIn(one, second);
  });

  test('ends after ten minutes', async () => {
    const [early, late] = [newEmail(), newEmail()];
    const [earlyCode, lateCode] = [await post.newCode(early), await post.newCode(late)];
    w.clock.advance(599 * SECOND);
    await signedIn(early, earlyCode);
    w.clock.advance(SECOND);
    expectRefusal(await signIn(late, lateCode), 'OTP_EXPIRED', ['code']);
  });

  test('stands nowhere in the database', async () => {
    const target = newEmail();
    await w.nobody.must('OtpRequest', { input: { target, purpose: 'SIGN_IN' } });
    const dump = async (): Promise<string> => JSON.stringify(await Promise.all([
      rows(w.system.reader, sql`select * from accounts.one_time_password where target = ${target.email}`),
      rows(w.system.reader, sql`select fingerprint, sealed from platform.message order by id desc limit 1`),
      rows(w.system.reader, sql`select payload from graphile_worker._private_jobs`),
    ]));
    const before = await dump();
    await w.runJobs();
    const code = await post.codeFor(target);
    for (const copy of [before, await dump()]) expect(copy.match(/\d{6,}/g) ?? []).not.toContain(code);
  });

  test('is not for who is deactivated', async () => {
    const target = newEmail();
    const id = await createUser(w.system, { ...target, name: 'Asha', phone: null, role: 'CUSTOMER', permissions: [], password: PASSWORD });
    const code = await post.newCode(target);
    await rows(w.system.reader, sql`update accounts.user set is_active = false where id = ${id}`);
    expectRefusal(await signIn(target, code), 'OTP_INVALID', ['code']);
    w.clock.advance(31 * SECOND);
    await post.request(target);
    expect(await post.sentTo(target)).toHaveLength(1);
  });
});

describe('asking for a code', () => {
  test('again within half a minute sends nothing and leaves the first one good, also when twenty ask at once', async () => {
    const target = newPhone();
    const answers = await race(20, () => w.nobody.must('OtpRequest', { input: { target, purpose: 'SIGN_IN' } }));
    expect(new Set(answers.map((answer) => answer.otpRequest.retryAfterSeconds))).toEqual(new Set([30]));
    await w.runJobs();
    w.clock.advance(10 * SECOND);
    expect(await post.request(target)).toBe(20);
    expect(await post.sentTo(target)).toHaveLength(1);
    await signedIn(target, await post.codeFor(target));
  });

  test('F28 sends five in an hour and ten in a day to one target, whichever process is asked', async () => {
    const target = newPhone();
    const beside = await world({ beside: w });
    let askedFirst = true;
    const ask = async (): Promise<number> => {
      askedFirst = !askedFirst;
      const { otpRequest } = await (askedFirst ? w : beside).nobody.must('OtpRequest', { input: { target, purpose: 'SIGN_IN' } });
      await w.runJobs();
      return otpRequest.retryAfterSeconds;
    };
    for (let n = 1; n <= 5; n += 1) {
      expect(await ask()).toBe(n < 5 ? 30 : 3600 - 4 * 30);
      w.clock.advance(30 * SECOND);
    }
    expect(await ask()).toBe(3600 - 5 * 30);
    w.clock.advance(3600 * SECOND);
    for (let n = 6; n <= 10; n += 1) {
      await ask();
      w.clock.advance(30 * SECOND);
    }
    expect(await ask()).toBeGreaterThan(20 * 3600);
    expect(await post.sentTo(target)).toHaveLength(10);
    await beside.close();
  });

  test('F28 is refused beyond a hundred in an hour from one address, whoever they are for', async () => {
    await w.nobody.must('OtpRequest', { input: { target: newEmail(), purpose: 'SIGN_IN' } });
    await rows(w.system.reader, sql`update accounts.one_time_password_network set requests = 100 where period = 'HOUR'`);
    const target = newEmail();
    const answer = await w.nobody.run('OtpRequest', { input: { target, purpose: 'SIGN_IN' } });
    expectError(answer, 'RATE_LIMITED');
    expect(answer.errors[0]?.extensions['retryAfterSeconds']).toBeGreaterThan(0);
    await w.runJobs();
    expect(await post.sentTo(target)).toEqual([]);
    w.clock.advance(3600 * SECOND);
    await post.request(target);
    expect(await post.sentTo(target)).toHaveLength(1);
  });

  test('sends no more codes after a hundred wrong tries in a row; a right one begins anew', async () => {
    const target = newEmail();
    const setFailures = (failures: number) => rows(w.system.reader, sql`update accounts.one_time_password_target set failures = ${failures} where target = ${target.email}`);
    const code = await post.newCode(target);
    await setFailures(99);
    await signIn(target, wrong(code));
    expectRefusal(await signIn(target, code), 'OTP_INVALID', ['code']);
    w.clock.advance(31 * SECOND);
    expect(await post.request(target)).toBe(30);
    expect(await post.sentTo(target)).toHaveLength(1);
    await setFailures(98);
    w.clock.advance(31 * SECOND);
    await signedIn(target, await post.newCode(target));
    expect(await rows(w.system.reader, sql`select failures from accounts.one_time_password_target where target = ${target.email}`)).toEqual([{ failures: 0 }]);
  });

  test('is refused where no message can be sent, whoever it is for', async () => {
    const context = { ...w.system, config: { ...w.system.config, isProduction: true } };
    const { requestOneTimePassword } = await import('../domain/request-one-time-password.ts');
    await expect(requestOneTimePassword(context, { target: { channel: 'SMS', address: '+919876543210' }, purpose: 'SIGN_IN' }))
      .rejects.toMatchObject({ entries: [{ code: 'UNAVAILABLE', path: ['target'] }] });
  });

  test('is forgotten after a day, but for who tried too often', async () => {
    const [quiet, attacked] = [newEmail(), newEmail()];
    await post.newCode(quiet);
    await signIn(attacked, wrong(await post.newCode(attacked)));
    w.clock.advance(DAY + SECOND);
    const { pruneOneTimePasswords } = await import('../jobs/prune-one-time-passwords.ts');
    await pruneOneTimePasswords.run({}, w.system);
    const left = await rows(w.system.reader, sql`select target, failures from accounts.one_time_password_target where target = any(${[quiet.email, attacked.email]})`);
    expect(left).toEqual([{ target: attacked.email, failures: 1 }]);
    expect(await rows(w.system.reader, sql`select 1 from accounts.one_time_password where target = any(${[quiet.email, attacked.email]})`)).toEqual([]);
  });
});
