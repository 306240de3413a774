import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PASSWORD, world, type World } from '#testing';

let site: World;
beforeAll(async () => { site = await world(); });
afterAll(() => site.close());

const page = (cookie?: string, query = '') => site.server.inject({ method: 'GET', url: `/console${query}`, headers: cookie === undefined ? {} : { cookie } });

/** The cookie of somebody who signed in as the console's page does. */
async function cookieOf(permissions: readonly 'ORDERS_READ'[] | null): Promise<string> {
  const client = permissions === null ? await site.customer() : await site.staff(...permissions);
  const { viewer } = await client.must('Viewer');
  const answer = await site.nobody.send('mutation($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }', { input: { email: viewer.user.email, password: PASSWORD, transport: 'COOKIE' } });
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

describe('/console', () => {
  test('shows the explorer to staff, with the operations of the admin console at hand and the chosen one in the editor', async () => {
    const cookie = await cookieOf(['ORDERS_READ']);
    const plain = await page(cookie);
    expect([plain.statusCode, plain.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const name of ['Dashboard', 'Orders', 'OrderTransition']) expect(plain.body).toContain(`href="/console?operation=${name}"`);
    expect(plain.body).not.toContain('CartLineAdd');
    const chosen = await page(cookie, '?operation=OrderTransition');
    expect(chosen.body).toContain('RURU_CONFIG.initialQuery = "mutation OrderTransition(');
    expect(chosen.body).toContain('aria-current="page">OrderTransition<');
    expect((await page(cookie, '?operation=%3Cscript%3E')).body).not.toContain('<script>');
  });

  test('asks everybody else to sign in, and shows them nothing', async () => {
    const { cookies } = await site.nobody.run('SessionStartGuest', { input: { transport: 'COOKIE' } });
    const guest = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const cookie of [undefined, guest, await cookieOf(null), 'session=nonsense']) {
      const { statusCode, body } = await page(cookie);
      expect(statusCode).toBe(401);
      expect(body).toContain('<h1>Aarya console</h1>');
      expect(body).not.toContain('operation=');
    }
  });

  test('F24 takes everything from this machine, runs only its own scripts and stands in no frame', async () => {
    for (const cookie of [undefined, await cookieOf(['ORDERS_READ'])]) {
      const { headers, body } = await page(cookie);
      const policy = String(headers['content-security-policy']);
      const [, nonce = ''] = /'nonce-([\w-]+)'/.exec(policy) ?? [];
      expect(nonce).toHaveLength(22);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
      expect(policy).toContain("frame-ancestors 'none'");
      const scripts = body.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(body.match(/(src|href)="https?:/g)).toBeNull();
      const files = [...body.matchAll(/["'](\/explorer\/[\w./-]+)["']/g)].map(([, file = '']) => file).filter((file) => !file.endsWith('/'));
      for (const url of files) expect([url, (await site.server.inject({ method: 'GET', url })).statusCode]).toEqual([url, 200]);
    }
    expect((await page()).headers['content-security-policy']).not.toBe((await page()).headers['content-security-policy']);
  });
});
