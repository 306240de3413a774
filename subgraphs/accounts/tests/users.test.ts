import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createUser, findAddress, seedDevelopmentAccounts, userSummary } from '#accounts';
import { rows, sql } from '#database';
import { expectError, expectRefusal, PASSWORD, race, world, type Answer, type Client, type World } from '#testing';

const ADDRESS = { name: 'Asha Rao', phone: '9876543210', line1: '1 MG Road', city: 'Bengaluru', state: 'Karnataka', pincode: '560001' };
let w: World;

beforeAll(async () => { w = await world(); });
afterAll(async () => { await w.close(); });

async function me(client: Client) {
  return (await client.must('Viewer')).viewer.user;
}

function update(by: Client, input: object) {
  return by.run('UserUpdate', { input });
}

describe('addresses', () => {
  async function add(client: Client, changes: object = {}, isDefault = false): Promise<string> {
    const { addressCreate } = await client.must('AddressCreate', { input: { address: { ...ADDRESS, ...changes }, isDefault } });
    return addressCreate.address.id;
  }

  test('are stored with codes; the first is the default', async () => {
    const customer = await w.customer();
    const id = await add(customer);
    expect((await me(customer)).addresses).toEqual([{ ...ADDRESS, id, phone: '+919876543210', state: 'KA', line2: null, country: 'IN', isDefault: true }]);
  });

  test('have one default, whatever happens at once', async () => {
    const customer = await w.customer();
    const ids = await race(10, () => add(customer, {}, true));
    await race(10, (n) => customer.must('AddressUpdate', { input: { id: ids[n], isDefault: true } }));
    const { addresses } = await me(customer);
    expect(addresses).toHaveLength(10);
    expect(addresses.map((address: { isDefault: boolean }) => address.isDefault)).toEqual([true, ...Array.from({ length: 9 }, () => false)]);
  });

  test('are changed and removed; after the default the latest one is', async () => {
    const customer = await w.customer();
    const [first, second, third] = [await add(customer), await add(customer), await add(customer)];
    const { addressUpdate } = await customer.must('AddressUpdate', { input: { id: second, address: { ...ADDRESS, line1: '2 MG Road', state: 'in-mh' } } });
    expect(addressUpdate.address).toEqual({ id: second, line1: '2 MG Road', pincode: '560001', state: 'MH', isDefault: false });
    await customer.must('AddressDelete', { input: { id: first } });
    expect((await me(customer)).addresses.map((address: { id: string; isDefault: boolean }) => [address.id, address.isDefault])).toEqual([[third, true], [second, false]]);
  });

  test('are checked field by field', async () => {
    const customer = await w.customer();
    const faults: [string, unknown][] = [['pincode', '012345'], ['pincode', '5600011'], ['state', 'Kyoto'], ['phone', '12'], ['line1', ''], ['name', 'x'.repeat(121)], ['country', 'US']];
    for (const [field, value] of faults) {
      expectRefusal(await customer.run('AddressCreate', { input: { address: { ...ADDRESS, [field]: value } } }), 'INVALID', ['address', field]);
    }
  });

  test('F21 of somebody else are answered like those that do not exist', async () => {
    const [owner, other] = [await w.customer(), await w.customer()];
    const id = await add(owner);
    for (const wanted of [id, 'no id', '00000000-0000-7000-8000-000000000000']) {
      expectRefusal(await other.run('AddressUpdate', { input: { id: wanted, isDefault: true } }), 'NOT_FOUND', ['id']);
      expectRefusal(await other.run('AddressDelete', { input: { id: wanted } }), 'NOT_FOUND', ['id']);
    }
    const { id: userId } = await me(owner);
    expect(await findAddress(w.system.reader, { userId, addressId: id })).toMatchObject({ state: 'KA' });
    expect(await findAddress(w.system.reader, { userId: (await me(other)).id, addressId: id })).toBeNull();
  });

  test('need an account', async () => {
    const input = { address: ADDRESS };
    expectError(await (await w.guest()).run('AddressCreate', { input }), 'FORBIDDEN');
    expectError(await w.nobody.run('AddressCreate', { input }), 'UNAUTHENTICATED');
  });
});

describe('users', () => {
  const LIST = `query($first: Int, $after: String, $filter: UserFilter) { users(first: $first, after: $after, filter: $filter) {
    nodes { id email name role permissions isActive addresses { id } sessions { id } } pageInfo { hasNextPage endCursor } totalCount } }`;

  test('are listed for staff who may, newest first, page by page, found by a part of what is known', async () => {
    const staff = await w.staff('USERS_READ');
    for (let n = 0; n < 5; n += 1) {
      w.clock.advance(n % 2);
      await createUser(w.system, { email: `page-${n}@list.example`, name: `Page 100%_${n}`, phone: null, role: 'CUSTOMER', permissions: [], password: PASSWORD });
    }
    const filter = { search: '@LIST.example', role: ['CUSTOMER'], isActive: true };
    const emails: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer = await staff.send(LIST, { first: 2, after, filter });
      const { users } = answer.data;
      expect(users.totalCount).toBe(5);
      emails.push(...users.nodes.map((user: { email: string }) => user.email));
      after = users.pageInfo.hasNextPage ? users.pageInfo.endCursor : null;
    } while (after !== null);
    expect(emails).toEqual([4, 3, 2, 1, 0].map((n) => `page-${n}@list.example`));
    const found = await staff.send(LIST, { first: 10, filter: { search: '100%_3' } });
    expect(found.data.users.nodes).toMatchObject([{ name: 'Page 100%_3', addresses: [], sessions: [] }]);
    expect(await w.statements(() => staff.send(LIST, { first: 2, filter }))).toBe(await w.statements(() => staff.send(LIST, { first: 5, filter })));
    for (const variables of [{ first: 101 }, { first: -1 }, { after: 'x' }, { filter: { search: 'x'.repeat(201) } }, { filter: { search: '\0' } }]) {
      expectError(await staff.send(LIST, variables), 'BAD_USER_INPUT');
    }
    expectError(await (await w.customer()).send(LIST), 'FORBIDDEN');
    expectError(await (await w.staff('USERS_WRITE')).send(LIST), 'FORBIDDEN');
  });

  test('are made staff, and given permissions, by an administrator; it holds from the next request on', async () => {
    const [admin, customer] = [await w.admin(), await w.customer()];
    const { id } = await me(customer);
    const answer = await update(admin, { id, role: 'STAFF', permissions: ['USERS_READ', 'CATALOG_WRITE', 'USERS_READ'] });
    expect(answer.data.userUpdate).toEqual({ user: { id, role: 'STAFF', permissions: ['CATALOG_WRITE', 'USERS_READ'], isActive: true }, userErrors: [] });
    expect((await customer.must('Viewer')).viewer).toMatchObject({ role: 'STAFF', permissions: ['CATALOG_WRITE', 'USERS_READ'] });
    await update(admin, { id, role: 'CUSTOMER' });
    expect((await customer.must('Viewer')).viewer).toMatchObject({ role: 'CUSTOMER', permissions: [] });
    expectRefusal(await update(admin, { id, permissions: ['USERS_READ'] }), 'INVALID', ['permissions']);
    expectRefusal(await update(admin, { id, role: 'GUEST' }), 'INVALID', ['role']);
    expectRefusal(await update(admin, { id: '00000000-0000-7000-8000-000000000000', isActive: false }), 'NOT_FOUND', ['id']);
    expect((await admin.must('Viewer')).viewer.permissions).toHaveLength(13);
  });

  test('who are deactivated are out at once', async () => {
    const [staff, customer] = [await w.staff('USERS_WRITE'), await w.customer()];
    const user = await me(customer);
    await staff.must('UserUpdate', { input: { id: user.id, isActive: false } });
    expect((await customer.send('{ viewer { role } }')).status).toBe(401);
    expectRefusal(await w.nobody.run('SignIn', { input: { email: user.email, password: PASSWORD } }), 'INVALID_CREDENTIALS', []);
    await staff.must('UserUpdate', { input: { id: user.id, isActive: true } });
    expect((await customer.send('{ viewer { role } }')).status).toBe(401);
    await w.nobody.must('SignIn', { input: { email: user.email, password: PASSWORD } });
  });

  test('are beyond the reach of staff where roles, permissions and administrators are concerned', async () => {
    const [admin, staff, customer] = [await w.admin(), await w.staff('USERS_WRITE'), await w.customer()];
    const [adminId, staffId, customerId] = [(await me(admin)).id, (await me(staff)).id, (await me(customer)).id];
    expectRefusal(await update(staff, { id: customerId, role: 'ADMIN' }), 'NOT_ELIGIBLE', ['role']);
    expectRefusal(await update(staff, { id: customerId, role: 'STAFF', permissions: ['USERS_READ'] }), 'NOT_ELIGIBLE', ['permissions']);
    for (const role of ['STAFF', 'CUSTOMER']) {
      await staff.must('UserUpdate', { input: { id: customerId, role } });
      expect((await customer.must('Viewer')).viewer).toMatchObject({ role, permissions: [] });
    }
    expectRefusal(await update(staff, { id: (await me(await w.staff('ORDERS_READ'))).id, role: 'CUSTOMER' }), 'NOT_ELIGIBLE', ['permissions']);
    expectRefusal(await update(staff, { id: adminId, role: 'CUSTOMER' }), 'NOT_ELIGIBLE', ['role']);
    expectRefusal(await update(staff, { id: adminId, isActive: false }), 'NOT_ELIGIBLE', ['isActive']);
    expectRefusal(await update(staff, { id: staffId, permissions: ['USERS_WRITE', 'AUDIT_READ'] }), 'NOT_ELIGIBLE', ['permissions']);
    expectError(await update(await w.staff('USERS_READ'), { id: customerId, isActive: false }), 'FORBIDDEN');
    expectError(await update(customer, { id: customerId, role: 'ADMIN' }), 'FORBIDDEN');
  });

  test('always have an administrator, also when the last ones demote or deactivate each other at once', async () => {
    const admins = [await w.admin(), await w.admin()];
    const ids = await Promise.all(admins.map(async (admin) => (await me(admin)).id));
    await rows(w.system.reader, sql`update accounts.user set role = 'CUSTOMER' where role = 'ADMIN' and id <> all(${ids}::uuid[])`);
    const answers = await race(2, (n) => update(admins[n] ?? w.nobody, { id: ids[1 - n], ...(n === 0 ? { role: 'STAFF' } : { isActive: false }) }));
    expect(answers.flatMap((answer) => answer.data.userUpdate.userErrors)).toMatchObject([{ code: 'NOT_ELIGIBLE' }]);
    const [left] = await rows(w.system.reader, sql<{ id: string }>`select id from accounts.user where role = 'ADMIN' and is_active`);
    const last = admins[ids.indexOf(left?.id ?? '')] ?? w.nobody;
    expectRefusal(await update(last, { id: left?.id, role: 'CUSTOMER' }), 'NOT_ELIGIBLE', ['role']);
    expectRefusal(await update(last, { id: left?.id, isActive: false }), 'NOT_ELIGIBLE', ['isActive']);
    await last.must('UserUpdate', { input: { id: ids.find((id) => id !== left?.id), role: 'ADMIN', isActive: true } });
    await last.must('UserUpdate', { input: { id: left?.id, role: 'CUSTOMER' } });
  });
});

test('the accounts of development are made once, with all but two permissions for staff, and never in production', async () => {
  await race(2, () => seedDevelopmentAccounts(w.platform));
  await seedDevelopmentAccounts(w.platform);
  const password = w.platform.config.seedPassword;
  const { signIn } = await w.nobody.must('SignIn', { input: { email: 'staff@aarya.example', password } });
  expect(signIn.session.viewer).toMatchObject({ role: 'STAFF', permissions: expect.not.arrayContaining(['USERS_WRITE']) });
  expect(signIn.session.viewer.permissions).toHaveLength(11);
  expect(await userSummary(w.system.reader, signIn.session.viewer.user.id)).toMatchObject({ email: 'staff@aarya.example', phone: null });
  await expect(seedDevelopmentAccounts({ ...w.platform, config: { ...w.platform.config, isProduction: true } })).rejects.toThrow('production');
});

test('F27 the database refuses what no rule would write', async () => {
  const now = w.clock.now();
  const insert = (columns: { email?: string; phone?: string; role?: string; permissions?: string }) => rows(w.system.reader, sql`
    insert into accounts.user (id, email, phone, role, permissions, created_at, updated_at)
    values (gen_random_uuid(), ${columns.email ?? null}, ${columns.phone ?? null}, ${columns.role ?? 'CUSTOMER'}, ${columns.permissions ?? '{}'}::text[], ${now}, ${now})`);
  await insert({ email: 'fine@aarya.example' });
  for (const bad of [
    {}, { email: 'Upper@aarya.example' }, { email: 'fine@aarya.example' }, { phone: '9876543210' }, { email: 'a@b', role: 'GUEST' },
    { email: 'a@b', role: 'ADMIN', permissions: '{USERS_READ}' }, { email: 'a@b', role: 'STAFF', permissions: '{ANYTHING}' },
  ]) await expect(insert(bad)).rejects.toThrow(/constraint/);
});
