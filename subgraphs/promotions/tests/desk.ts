import { loadConfig } from '#config';
import { createContext, createSystemContext, type Context, type Platform } from '#context';
import { newId, openDatabase, rows, sql, unitOfWork, type Unit } from '#database';
import { subgraphExecutor, UserError } from '#graph';
import { createLog } from '#telemetry';
import { clientOperations, createTestDatabase, type Answer } from '#testing';
import { testClock, type TestClock } from '#time';
import { redeemPromotion } from '#promotions';
import { promotions } from '../subgraph.ts';

type Json = Readonly<Record<string, unknown>>;

/** This domain alone on a database of its own: its graph, its face, and orders that are no more than an id. */
export type Desk = {
  readonly clock: TestClock;
  readonly system: Context;
  /** Sends an operation of the clients' files, or a document, to this subgraph; the data. Fails on a top-level error. */
  readonly run: (operation: string, variables?: Json) => Promise<Answer['data']>;
  /** Creates a promo code and returns its id. */
  readonly promoCode: (input: Json) => Promise<string>;
  readonly unit: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;
  /** Redeems for a new order of this person: the order's id, or the code that it was refused with. */
  readonly redeem: (code: string, email?: string, userId?: string) => Promise<Redeemed>;
  readonly user: () => Promise<string>;
  readonly category: (parentId: string | null) => Promise<string>;
  readonly product: () => Promise<string>;
  /** `times_used`, and the redemptions that count. */
  readonly uses: (id: string) => Promise<{ timesUsed: number; inForce: number }>;
  readonly statements: (work: () => Promise<unknown>) => Promise<number>;
  readonly close: () => Promise<void>;
};
export type Redeemed = { readonly orderId: string; readonly refused: { code: string; path: readonly string[]; message: string } | null };

/** Opens a desk; close it after the tests. */
export async function openDesk(): Promise<Desk> {
  const testDatabase = await createTestDatabase();
  const database = await openDatabase({ url: testDatabase.url, poolSize: 20, entities: promotions.entities });
  const clock = testClock('2026-11-24T10:00:00Z');
  const secrets = { SESSION_SECRET: 'a session secret that only the tests know', GATEWAY_SECRET: 'a gateway secret that only the tests know' };
  const platform: Platform = { config: loadConfig({ NODE_ENV: 'test', ...secrets }), clock, database, redis: null, log: createLog({ level: 'fatal' }) };
  const system = createSystemContext(platform, 'test');
  const execute = subgraphExecutor(promotions.schema, { validates: true });
  // Orders are a higher domain, whose own tests place them with codes; here an order is an id.
  await rows(system.reader, sql`alter table promotions.redemption drop constraint if exists redemption_order_id_fkey`);

  const unit: Desk['unit'] = (work) => unitOfWork(system, work);
  const run: Desk['run'] = async (operation, variables = {}) => {
    const context = createContext(platform, system.request, null);
    const result = await execute({ query: clientOperations.get(operation) ?? operation, variables }, context);
    if (result.errors !== undefined) throw new Error(result.errors.map((error) => error.message).join('\n'));
    return JSON.parse(JSON.stringify(result.data));
  };
  return {
    clock, system, unit, run,
    async promoCode(input) {
      const { promoCodeCreate: payload } = await run('PromoCodeCreate', { input: { kind: 'PERCENTAGE', value: 1000, ...input } });
      if (payload.promoCode === null) throw new Error(JSON.stringify(payload));
      return payload.promoCode.id;
    },
    redeem: (code, email = `${newId()}@example.com`, userId) => redeemOnce(unit, { code, email, userId: userId ?? null, orderId: newId() }),
    user: () => insertUser(system),
    category: (parentId) => insertCategory(system, parentId),
    product: () => insertProduct(system),
    uses: (id) => readUses(system, id),
    async statements(work) {
      const before = database.statementCount();
      await work();
      return database.statementCount() - before;
    },
    async close() {
      await database.close();
      await testDatabase.drop();
    },
  };
}

async function redeemOnce(unit: Desk['unit'], use: { code: string; email: string; userId: string | null; orderId: string }): Promise<Redeemed> {
  try {
    await unit((open) => redeemPromotion(open, { ...use, path: ['promoCode'] }));
    return { orderId: use.orderId, refused: null };
  } catch (error) {
    const [entry] = error instanceof UserError ? error.entries : [];
    if (entry === undefined) throw error;
    return { orderId: use.orderId, refused: entry };
  }
}

async function insertUser(system: Context): Promise<string> {
  const id = newId();
  await rows(system.reader, sql`
    insert into accounts.user (id, email, name, role, created_at, updated_at) values (${id}, ${`${id}@aarya.example`}, 'Asha Rao', 'CUSTOMER', now(), now())`);
  return id;
}

async function insertCategory(system: Context, parentId: string | null): Promise<string> {
  const id = newId();
  await rows(system.reader, sql`
    insert into catalog.category (id, slug, name, parent_id, created_at, updated_at) values (${id}, ${id}, 'Kurtas', ${parentId}, now(), now())`);
  return id;
}

async function insertProduct(system: Context): Promise<string> {
  const id = newId();
  await rows(system.reader, sql`
    insert into catalog.product (id, slug, title, description, tags, options, is_active, created_at, updated_at)
    values (${id}, ${id}, 'Kurta', '', '{}', '[]', true, now(), now())`);
  return id;
}

async function readUses(system: Context, id: string): Promise<{ timesUsed: number; inForce: number }> {
  const [uses] = await rows(system.reader, sql<{ timesUsed: number; inForce: number }>`
    select c.times_used as "timesUsed", (
      select count(*) from promotions.redemption r where r.promo_code_id = c.id and r.given_back_at is null) as "inForce"
    from promotions.promo_code c where c.id = ${id}`);
  if (uses === undefined) throw new Error('There is no such promo code');
  return uses;
}
