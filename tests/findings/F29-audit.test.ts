import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditStart, settleAudit, verifyAudit } from '#audit';
import { rows, sql } from '#database';
import { PASSWORD, race, type Client } from '#testing';
import { anyone, customer, session } from '../../gateway/authorization/rule-kinds.ts';
import { rules } from '../../gateway/authorization/rules.ts';
import { ask, ASKS, openScene, uploaded, type Scene } from '../scene.ts';

let scene: Scene;
beforeAll(async () => { scene = await openScene(2); });
afterAll(() => scene.world.close());

type Entry = { action: string; actorId: string | null; role: string | null; target: string | null; summary: string; before: object | null; after: Record<string, unknown> | null; ip: string | null };

/** What the trail got while `work` ran. */
async function entriesOf(work: () => Promise<unknown>): Promise<Entry[]> {
  const { reader } = scene.world.platform.database;
  const [{ last } = { last: 0 }] = await rows(reader, sql<{ last: number }>`select sequence as last from platform.audit_head`);
  await work();
  return rows(reader, sql<Entry>`
    select action, actor_id as "actorId", role, target_type || ':' || target_id as target, summary, before, after, ip_address as ip
    from platform.audit_entry where sequence > ${last} order by sequence`);
}

const idOf = async (client: Client): Promise<string> => (await client.must('Viewer')).viewer.user.id;

/** How mutations of staff are sent that no client sends, or that tests/scene.ts has change nothing. */
const OTHERS: Readonly<Record<string, () => Promise<unknown>>> = {
  taxRateSave: () => shouldWork('mutation { taxRateSave(input: { hsnPrefix: "61", validFrom: "2099-04-01", bands: [{ ratePercent: 5 }] }) { userErrors { code } } }'),
  async productImageRemove() {
    const { shop: { admin }, world } = scene;
    const { productImageAttach } = await admin.must('ProductImageAttach', { input: { productId: scene.productId, uploadId: await uploaded(world, admin), alt: '' } });
    await shouldWork(`mutation { productImageRemove(input: { id: "${productImageAttach.product.images[0].id}" }) { userErrors { code } } }`);
  },
  async conversationUpdate() {
    const { conversationStart } = await scene.customer.must('ConversationStart', { input: { subject: 'My kurta', body: 'It is too small.' } });
    await scene.shop.admin.must('ConversationUpdate', { input: { id: conversationStart.conversation.id, status: 'CLOSED' } });
  },
  async reviewModerate() {
    const { customer: buyer, shop, variantIds, productId } = scene;
    await shop.delivered(buyer, variantIds);
    const { reviewCreate } = await buyer.must('ReviewCreate', { input: { productId, rating: 1, body: 'Too loud a red.' } });
    await shouldWork(`mutation { reviewModerate(input: { id: "${reviewCreate.review.id}", isHidden: true, reason: "rude" }) { userErrors { code } } }`);
  },
  async productsSetActive() {
    const { productCreate: { product } } = await scene.shop.admin.must('ProductCreate', { input: { title: 'Unsold', variants: [{ sku: 'UNSOLD', price: 1 }] } });
    await scene.shop.admin.must('ProductsSetActive', { input: { ids: [product.id], isActive: false } });
  },
  async taxRateDelete() {
    await shouldWork('mutation { taxRateSave(input: { hsnPrefix: "62", validFrom: "2099-04-01", bands: [{ ratePercent: 5 }] }) { userErrors { code } } }');
    await shouldWork('mutation { taxRateDelete(input: { hsnPrefix: "62", validFrom: "2099-04-01" }) { userErrors { code } } }');
  },
};

async function shouldWork(document: string): Promise<void> {
  const { data, errors } = await scene.shop.admin.send(document);
  expect([errors, Object.values(data)]).toEqual([[], [{ userErrors: [] }]]);
}

const forStaff = Object.entries(rules['Mutation'] ?? {}).filter(([, rule]) => rule !== anyone && rule !== session && rule !== customer).map(([name]) => name);

describe('F29 the audit trail has', () => {
  test.each(forStaff)('what %s changed, who did it and from where', async (mutation) => {
    const operation = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const send = OTHERS[mutation] ?? (ASKS[operation] === undefined ? undefined : await prepared(operation));
    if (send === undefined) throw new Error(`${mutation} is for staff, and neither tests/scene.ts nor this file says how to send it`);
    const entries = (await entriesOf(send)).filter((entry) => entry.action === mutation);
    expect(entries.length).toBeGreaterThan(0);
    const actorId = await idOf(scene.shop.admin);
    for (const entry of entries) {
      expect(entry).toMatchObject({ actorId, role: 'ADMIN', target: expect.stringMatching(/^[A-Z][A-Za-z]+:./), ip: '127.0.0.1' });
      expect(Object.keys({ ...entry.before, ...entry.after }).length).toBeGreaterThan(0);
    }
  });

  test('nothing of a mutation that was refused', async () => {
    const { adminProduct } = await scene.shop.admin.must('AdminProduct', { id: scene.productId });
    const entries = await entriesOf(() => scene.shop.admin.run('ProductUpdate', { input: { id: scene.productId, version: adminProduct.version + 7, title: 'Late' } }));
    expect(entries).toEqual([]);
  });

  test('before and after of a change, and no more than what differs', async () => {
    const { productCreate } = await scene.shop.admin.must('ProductCreate', { input: { title: 'Sari', variants: [{ sku: 'SARI-1', price: 100_00 }] } });
    const { id, version, variants } = productCreate.product;
    const [update] = await entriesOf(() => scene.shop.admin.must('ProductUpdate', { input: { id, version, title: 'Silk sari' } }));
    expect(update).toMatchObject({ before: { title: 'Sari' }, after: { title: 'Silk sari' }, target: `Product:${id}` });
    const [price] = await entriesOf(() => scene.shop.admin.must('VariantUpdate', { input: { id: variants[0].id, version: variants[0].version, price: 200_00 } }));
    expect(price).toMatchObject({ before: { price: 100_00 }, after: { price: 200_00 } });
    const [stock] = await entriesOf(() => scene.shop.admin.must('StockAdjust', { input: { idempotencyKey: 'sari', variantId: variants[0].id, delta: 7, reason: 'RECEIVED' } }));
    expect(stock).toMatchObject({ before: { onHand: 0 }, after: { onHand: 7, reason: 'RECEIVED', note: null } });
  });

  test('who comes in, who could not, and of those no more than one entry a minute', async () => {
    const { world: { nobody } } = scene;
    const email = 'trail@aarya.example';
    const [signUp] = await entriesOf(() => nobody.must('SignUp', { input: { email, password: PASSWORD, name: 'Asha' } }));
    const [signIn] = await entriesOf(() => nobody.must('SignIn', { input: { email, password: PASSWORD } }));
    expect([signUp, signIn]).toMatchObject([{ action: 'signUp', role: 'CUSTOMER' }, { action: 'signIn', role: 'CUSTOMER', actorId: signUp?.actorId }]);
    const refused = await entriesOf(async () => {
      for (let n = 0; n < 4; n += 1) await nobody.run('SignIn', { input: { email, password: `wrong ${n} ${PASSWORD}` } });
      for (let n = 0; n < 4; n += 1) await nobody.run('SignIn', { input: { email: 'nobody@aarya.example', password: PASSWORD } });
    });
    expect(refused.map(({ action, actorId, target }) => [action, actorId, target])).toEqual([
      ['signInRefused', null, `User:${signUp?.actorId}`], ['signInRefused', null, null],
    ]);
    expect(JSON.stringify([signUp, signIn, refused])).not.toMatch(/trail@|nobody@|wrong \d/);
  });

  test('all sessions that a user ends, and a refresh token that was used again', async () => {
    const { world: { nobody, as, clock } } = scene;
    const { signUp: { session: first } } = await nobody.must('SignUp', { input: { email: 'sessions@aarya.example', password: PASSWORD, name: 'Asha' } });
    await nobody.must('SessionRefresh', { input: { refreshToken: first.refreshToken } });
    clock.advance(11_000);
    const [reused] = await entriesOf(() => nobody.run('SessionRefresh', { input: { refreshToken: first.refreshToken } }));
    expect(reused).toMatchObject({ action: 'refreshTokenReused', target: expect.stringMatching(/^UserSession:/) });
    const { signIn } = await nobody.must('SignIn', { input: { email: 'sessions@aarya.example', password: PASSWORD } });
    const everywhere = await entriesOf(() => as(signIn.session.accessToken).must('SignOut', { input: { allSessions: true } }));
    expect(everywhere.map((entry) => entry.action)).toEqual(['signOutEverywhere']);
  });

  test('who asked for what they may not, whoever they are, but not that a page was opened without a session', async () => {
    const { world, guest, nobody } = scene;
    const staff = await world.staff('CATALOG_WRITE');
    const staffId = await idOf(staff);
    const denied = await entriesOf(async () => {
      for (let n = 0; n < 5; n += 1) await staff.run('Orders', {});
      await guest.run('Users', {});
      await nobody.run('StockAdjust', { input: { idempotencyKey: 'x', variantId: scene.variantIds[0], delta: 1, reason: 'RECEIVED' } });
      await nobody.run('Cart');
    });
    expect(denied.map(({ action, actorId, target, after }) => [action, actorId, target, after?.['missing']])).toEqual([
      ['permissionDenied', staffId, 'Operation:Orders', ['ORDERS_READ']],
      ['permissionDenied', null, 'Operation:Users', ['USERS_READ']],
      ['permissionDenied', null, 'Operation:StockAdjust', ['INVENTORY_WRITE']],
    ]);
    const manager = await world.staff('USERS_WRITE');
    const [raised] = await entriesOf(() => manager.run('UserUpdate', { input: { id: staffId, role: 'ADMIN' } }));
    expect(raised).toMatchObject({ action: 'permissionDenied', target: `User:${staffId}`, summary: 'Only an administrator may make or unmake an administrator.' });
  });

  test('that a process started, with the names of its configuration and no value of it', async () => {
    const [start] = await entriesOf(() => auditStart(scene.world.platform, 'gateway'));
    expect(start).toMatchObject({ action: 'processStart', after: { environment: 'test', given: expect.arrayContaining(['AARYA_DATA_DIR', 'GATEWAY_SECRET', 'NODE_ENV', 'SESSION_SECRET']) } });
    expect(JSON.stringify(start)).not.toContain('only the tests know');
  });

  test('one unbroken chain after 200 mutations of staff at once, an entry for each', async () => {
    const { shop: { admin }, world: { platform } } = scene;
    const entries = await entriesOf(() => race(200, async (n) => {
      const { data } = await admin.run('CategoryCreate', { input: { name: `Chain ${n}` } });
      expect(data.categoryCreate.userErrors).toEqual([]);
    }));
    expect(entries.filter((entry) => entry.action === 'categoryCreate')).toHaveLength(200);
    await settleAudit(platform);
    expect((await verifyAudit(platform)).problem).toBeNull();
  });
});

async function prepared(operation: string): Promise<() => Promise<unknown>> {
  const { client, variables } = await ask(operation, scene);
  return () => client.must(operation, variables);
}
