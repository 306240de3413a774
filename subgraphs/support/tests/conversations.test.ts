import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { registry } from '#telemetry';
import { expectError, expectRefusal, PASSWORD, race, world, type Client, type World } from '#testing';
import { openShop, type Shop } from '../../orders/tests/shop.ts';
import { watchGrievances } from '../jobs/watch-grievances.ts';

let w: World;
let shop: Shop;
beforeAll(async () => {
  w = await world();
  shop = await openShop(w);
});
afterAll(() => w.close());

async function start(client: Client, more: object = {}): Promise<string> {
  const { conversationStart } = await client.must('ConversationStart', { input: { subject: 'My kurta', body: 'It is too small.', ...more } });
  return conversationStart.conversation.id;
}
async function unread(client: Client, operation: 'MyConversations' | 'Conversations', id: string): Promise<number> {
  const data = await client.must(operation);
  const list: { id: string; unreadCount: number }[] = (data.myConversations ?? data.conversations).nodes;
  return list.find((each) => each.id === id)?.unreadCount ?? -1;
}
async function idOf(client: Client): Promise<string> {
  return (await client.must('Viewer')).viewer.user.id;
}

test('a customer and staff talk: whose turn it is and what is unread follow, and opening it reads it', async () => {
  const [customer, staff] = [await w.customer(), await w.staff('SUPPORT_WRITE')];
  const id = await start(customer);
  expect(await unread(staff, 'Conversations', id)).toBe(1);
  expect(await unread(customer, 'MyConversations', id)).toBe(0);
  expect((await staff.must('Conversation', { id })).conversation.messages.nodes).toMatchObject([{ body: 'It is too small.', author: { kind: 'CUSTOMER', displayName: 'Asha Rao' } }]);
  expect(await unread(staff, 'Conversations', id)).toBe(0);

  w.clock.advance(1000);
  await staff.must('MessageSend', { input: { conversationId: id, body: 'We send you a larger one.' } });
  expect(await unread(customer, 'MyConversations', id)).toBe(1);
  const { conversation } = await customer.must('Conversation', { id });
  expect(conversation.status).toBe('PENDING');
  expect(conversation.messages.nodes.map((message: { author: object }) => message.author)).toEqual([{ kind: 'CUSTOMER', displayName: 'Asha Rao' }, { kind: 'STAFF', displayName: 'Asha' }]);
  expect(await unread(customer, 'MyConversations', id)).toBe(0);

  await staff.must('ConversationUpdate', { input: { id, status: 'CLOSED', assigneeId: await idOf(staff) } });
  await customer.must('MessageSend', { input: { conversationId: id, body: 'Thank you!' } });
  const { conversations } = await staff.must('Conversations', { filter: { assigneeId: await idOf(staff), status: ['OPEN'] } });
  expect(conversations.nodes).toMatchObject([{ id, status: 'OPEN', customer: { name: 'Asha Rao' }, assignee: { name: 'Asha Rao' }, unreadCount: 1 }]);
  const newest = await customer.must('Conversation', { id, after: conversation.messages.pageInfo.endCursor });
  expect(newest.conversation.messages.nodes).toMatchObject([{ body: 'Thank you!' }]);
});

test('F21 to others a conversation does not exist, and staff need SUPPORT_WRITE', async () => {
  const id = await start(await w.customer());
  for (const other of [await w.customer(), await w.guest(), await w.staff('ORDERS_READ')]) {
    expect((await other.must('Conversation', { id })).conversation).toBeNull();
    expectRefusal(await other.run('MessageSend', { input: { conversationId: id, body: 'Hello' } }), 'NOT_FOUND', ['conversationId']);
    expectError(await other.run('Conversations'), 'FORBIDDEN');
    expectError(await other.run('ConversationUpdate', { input: { id, status: 'CLOSED' } }), 'FORBIDDEN');
  }
  expectError(await w.nobody.run('MyConversations'), 'UNAUTHENTICATED');
  const staff = await w.staff('SUPPORT_WRITE');
  expectRefusal(await staff.run('ConversationUpdate', { input: { id, assigneeId: await idOf(await w.customer()) } }), 'NOT_FOUND', ['assigneeId']);
  expectRefusal(await staff.run('ConversationUpdate', { input: { id: newId(), status: 'CLOSED' } }), 'NOT_FOUND', ['id']);
});

test('a conversation may be about an order of one\'s own only', async () => {
  const [variantId = ''] = await shop.variants({ stock: 2 });
  const customer = await w.customer();
  const order = await shop.order(customer, [variantId]);
  const id = await start(customer, { orderId: order.id });
  const asked = await customer.send('query ($id: ID!) { conversation(id: $id) { order { number } } }', { id });
  expect(asked.data.conversation.order).toEqual({ number: order.number });
  expectRefusal(await (await w.customer()).run('ConversationStart', { input: { subject: 'x', body: 'y', orderId: order.id } }), 'NOT_FOUND', ['orderId']);
});

test('a guest\'s conversation goes into the account of who signs in', async () => {
  const guest = await w.guest();
  const id = await start(guest);
  const email = `late-${newId()}@aarya.example`;
  const { signUp } = await guest.must('SignUp', { input: { email, password: PASSWORD, name: 'Ravi' } });
  const customer = w.as(signUp.session.accessToken);
  expect((await customer.must('MyConversations')).myConversations.nodes).toMatchObject([{ id }]);
});

test('messages that are sent at once are all there, and counted', async () => {
  const [customer, staff] = [await w.customer(), await w.staff('SUPPORT_WRITE')];
  const id = await start(customer);
  await race(20, (index) => customer.must('MessageSend', { input: { conversationId: id, body: `Message ${index}` } }));
  expect(await unread(staff, 'Conversations', id)).toBe(21);
  const { conversation } = await customer.must('Conversation', { id, first: 100 });
  expect(new Set(conversation.messages.nodes.map((message: { body: string }) => message.body)).size).toBe(21);
});

test('F27 F28 what is written is checked, and nobody writes faster than a person', async () => {
  const customer = await w.customer();
  const refused: readonly (readonly [string, object])[] = [['subject', { subject: 'two\nlines' }], ['body', { body: ' ' }], ['body', { body: 'x'.repeat(5001) }]];
  for (const [path, more] of refused) {
    expectRefusal(await customer.run('ConversationStart', { input: { subject: 'x', body: 'y', ...more } }), 'INVALID', [path]);
  }
  for (let count = 0; count < 20; count += 1) await start(customer);
  expectRefusal(await customer.run('ConversationStart', { input: { subject: 'x', body: 'y' } }), 'QUANTITY_LIMIT', []);
  const [conversation] = (await customer.must('MyConversations', { first: 1 })).myConversations.nodes;
  await rows(w.platform.database.reader, sql`
    insert into support.message (id, conversation_id, author_kind, author_name, body, sent_at, created_at, updated_at)
    select gen_random_uuid(), ${conversation.id}, 'CUSTOMER', 'x', 'x', ${w.clock.now()}, now(), now() from generate_series(1, 120)`);
  expectRefusal(await customer.run('MessageSend', { input: { conversationId: conversation.id, body: 'more' } }), 'QUANTITY_LIMIT', ['body']);
});

test('who does not read messages gets one mail with them that names the order; who has read it gets none', async () => {
  const [variantId = ''] = await shop.variants({ stock: 2 });
  const [customer, staff] = [await w.customer(), await w.staff('SUPPORT_WRITE')];
  const order = await shop.order(customer, [variantId]);
  const id = await start(customer, { orderId: order.id, subject: 'Where is it' });
  await staff.must('MessageSend', { input: { conversationId: id, body: 'On its way.' } });
  await staff.must('MessageSend', { input: { conversationId: id, body: 'Tomorrow.' } });
  const mails = async () => {
    await rows(w.system.reader, sql`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`);
    await w.runJobs();
    const { email } = (await customer.must('Viewer')).viewer.user;
    const all: { to: string; subject: string; text: string }[] = (await w.server.inject('/dev/mailbox.json')).json();
    return all.filter((mail) => mail.to === email && mail.subject.startsWith('A new message'));
  };
  expect(await mails()).toMatchObject([{ subject: `A new message: Where is it (order ${order.number})`, text: expect.stringMatching(/On its way\.[^]*Tomorrow\./) }]);
  await staff.must('MessageSend', { input: { conversationId: id, body: 'Are you there?' } });
  await customer.must('Conversation', { id });
  expect(await mails()).toHaveLength(1);
});

test('the grievance clock tells staff what is late, and so does the metric', async () => {
  const [customer, staff] = [await w.customer(), await w.staff('SUPPORT_WRITE')];
  const id = await start(customer);
  const clock = 'query ($id: ID!) { conversation(id: $id) { isOverdue acknowledgeBy resolveBy } }';
  const { email } = (await staff.must('Viewer')).viewer.user;
  expect((await staff.send(clock, { id })).data.conversation.isOverdue).toBe(false);
  expectError(await customer.send(clock, { id }), 'FORBIDDEN');
  w.clock.advance(49 * 3_600_000);
  const again = w.as((await w.nobody.must('SignIn', { input: { email, password: PASSWORD } })).signIn.session.accessToken);
  expect((await again.send(clock, { id })).data.conversation.isOverdue).toBe(true);
  await watchGrievances.run({}, w.system);
  const gauge = await registry.getSingleMetric('aarya_support_overdue_conversations')?.get();
  expect(gauge?.values[0]?.value).toBeGreaterThan(0);
});
