import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientOperations, type Client, type World } from '#testing';
import { api } from '../served.ts';
import { mutateDocument, plausibleVariables, reshapeDocument, seeded, strangeVariables } from './mutate-document.ts';
import { CODES, expectNoLeak, productionWorld } from './production.ts';

const DOCUMENTS = 5_000;
/** Requests under way at once. */
const AT_ONCE = 20;

let site: World;
let callers: readonly Client[];
beforeAll(async () => {
  site = await productionWorld();
  callers = [site.nobody, await site.guest(), await site.customer(), await site.admin()];
});
afterAll(() => site.close());

test(`${DOCUMENTS} mutated documents: each is answered in the contract's form, none is a fault of ours, and honest clients go on`, async () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_125);
  const random = seeded(seed);
  const sources = [...clientOperations].filter(([name]) => name !== 'SignOut').map(([, source]) => source); // which would end the callers' sessions
  const counts = new Map<number, number>();

  const faults: object[] = [];

  async function send(number: number): Promise<void> {
    const source = sources[number % sources.length] ?? '';
    const document = random() < 0.5 ? mutateDocument(source, random) : reshapeDocument(source, random);
    const variables = random() < 0.5 ? strangeVariables(source, random) : plausibleVariables(api, source);
    const client = callers[number % callers.length];
    const response = await site.server.inject({
      method: 'POST', url: '/graphql', payload: { query: document, variables },
      headers: client?.accessToken == null ? {} : { authorization: `Bearer ${client.accessToken}` },
    });
    counts.set(response.statusCode, (counts.get(response.statusCode) ?? 0) + 1);
    const codes: string[] = (response.json().errors ?? []).map((error: any) => error.extensions.code);
    const isFault = response.statusCode >= 500 || codes.includes('INTERNAL_SERVER_ERROR') || codes.some((code) => !CODES.has(code));
    if (isFault) faults.push({ number, document, variables, answer: response.payload.slice(0, 1_000) });
    if (response.statusCode >= 400) expectNoLeak(response.payload.replaceAll(/"[^"]*Syntax Error[^"]*"/g, ''));
  }

  for (let done = 0; done < DOCUMENTS; done += AT_ONCE) {
    await Promise.all([...Array.from({ length: AT_ONCE }, (_, index) => send(done + index)), ...(done % 200 === 0 ? [site.nobody.must('CategoryTree')] : [])]);
  }
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect([...counts.keys()].filter((status) => status !== 200 && status !== 400)).toEqual([]);
  expect(counts.get(200)).toBeGreaterThan(DOCUMENTS / 20);
  expect(counts.get(400)).toBeGreaterThan(DOCUMENTS / 3);
}, 180_000);
