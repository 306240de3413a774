import { Client } from 'undici';
import { hashPassword } from '../../subgraphs/accounts/domain/hash-password.ts';
import { startAarya } from '../aarya.ts';
import { bodyOf, type Variables } from '../body-of.ts';
import { fill } from '../fill.ts';
import { percentile } from '../load.ts';
import { withClient } from '../postgres.ts';
import { shown } from '../report.ts';
import type { Scenario } from './scenario.ts';

const PASSWORD = 'a wrong password';
const CODE = '000000';
const DIFFERENCE_LIMIT = 1.1;

/** What is tried with an e-mail address: whether somebody has an account with it must not show. */
const tries = new Map<string, (email: string) => Variables>([
  ['SignIn', (email) => ({ email, password: PASSWORD })],
  ['OtpRequest', (email) => ({ target: { email }, purpose: 'SIGN_IN' })],
  ['SignInWithOtp', (email) => ({ target: { email }, code: CODE })],
  ['PasswordReset', (email) => ({ target: { email }, code: CODE, newPassword: PASSWORD })],
]);

type Found = { readonly operation: string; readonly known: number; readonly unknown: number; readonly shapes: number };

/** Whether the time of an answer tells who has an account: a wrong password, asking for a code, a wrong code, for those who have one and those who have none. */
export const signingIn: Scenario = async ({ postgres, started, options }) => {
  const people = options.isQuick ? 30 : 200;
  const url = await postgres.createDatabase('sign_in');
  await fill(postgres, url, 20);
  await addCustomers(url, people);
  const aarya = await startAarya(started, postgres, {
    url, profileFolder: options.profileFolder, environment: { TRUSTED_PROXIES: '127.0.0.1', SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'shop@aarya.example' },
  });
  const client = new Client(aarya.origin);
  const found: Found[] = [];
  for (const [operation, inputOf] of tries) found.push(await compare(client, { operation, inputOf, people }));
  await client.close();
  return {
    title: 'Sign-in: does the time of an answer tell who has an account?',
    notes: [
      `${people} customers and as many addresses that nobody has, by turns, one request at a time, each from an address of its own (as a trusted proxy says it). Nobody knows a password or a code.`,
    ],
    tables: [{
      caption: 'Medians, ms',
      columns: ['', 'with an account', 'without', '×'],
      rows: found.map(({ operation, known, unknown }) => [operation, shown(known), shown(unknown), shown(known / unknown)]),
    }],
    marks: [
      ...found.map(({ operation, known, unknown }) => ({
        what: `${operation}: the slower median beside the other`, kind: 'measure' as const, found: Math.max(known, unknown) / Math.min(known, unknown), limit: DIFFERENCE_LIMIT, unit: ' ×',
      })),
      { what: 'operations whose answers differ in more than time', kind: 'count', found: found.filter(({ shapes }) => shapes > 1).length, limit: 0, unit: '' },
    ],
  };
};

/** Customers who could sign in with a password that nobody here knows. */
async function addCustomers(url: string, people: number): Promise<void> {
  const hash = await hashPassword('the right password of all of them');
  await withClient(url, (client) => client.query(
    `insert into accounts.user (id, email, role, password_hash, email_verified_at, created_at, updated_at)
     select gen_random_uuid(), 'known-' || n || '@aarya.example', 'CUSTOMER', $2, now(), now(), now() from generate_series(0, $1::int - 1) n`,
    [people, hash],
  ));
}

async function compare(client: Client, { operation, inputOf, people }: { operation: string; inputOf: (email: string) => Variables; people: number }): Promise<Found> {
  const times = { known: Array<number>(), unknown: Array<number>() };
  const shapes = new Set<string>();
  for (let n = 0; n < 2 * people; n += 1) {
    // Each of the two goes first as often as the other.
    const kind = (n % 2 === 0) === (n % 4 < 2) ? 'known' : 'unknown';
    const who = Math.floor(n / 2);
    const began = performance.now();
    const answer = await client.request({
      path: '/graphql', method: 'POST', body: bodyOf(operation, { input: inputOf(`${kind}-${who}@aarya.example`) }),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.18.${n >> 8}.${n & 255}` },
    });
    const text = await answer.body.text();
    times[kind].push(performance.now() - began);
    if (answer.statusCode !== 200) throw new Error(`${operation} answered ${answer.statusCode}: ${text.slice(0, 2000)}`);
    shapes.add(text);
  }
  return { operation, known: median(times.known), unknown: median(times.unknown), shapes: shapes.size };
}

function median(values: number[]): number {
  return percentile(values.toSorted((a, b) => a - b), 0.5);
}
