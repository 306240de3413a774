import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { expectError, expectRefusal, world, type Answer, type Client, type World } from '#testing';
import { ADDRESS, openShop, type Delivered, type Shop } from '../../subgraphs/orders/tests/shop.ts';
import { fingerprint } from '../all-tables.ts';
import { api } from '../served.ts';
import { leavesOf } from './schema-inputs.ts';

/** What the owner has, by the place where somebody else may name it. */
type Ids = Readonly<Record<string, string>>;
type Attempt = (client: Client, id: string) => Promise<Answer>;

let site: World;
let shop: Shop;
let variantId: string;
let owner: Client;
let theirs: Ids;
let own: Delivered;
let strangers: readonly Client[];
beforeAll(async () => {
  site = await world();
  shop = await openShop(site);
  [variantId = ''] = await shop.variants({ stock: 50 });
  owner = await site.customer();
  const other = await site.customer();
  own = await shop.delivered(other, [variantId]);
  strangers = [other, await site.guest()];
  theirs = await belongings();
});
afterAll(() => site.close());

async function belongings(): Promise<Ids> {
  const { addressCreate } = await owner.must('AddressCreate', { input: { address: ADDRESS } });
  const { wishlistItemAdd } = await owner.must('WishlistItemAdd', { input: { variantId } });
  const delivered = await shop.delivered(owner, [variantId]);
  const returned = await shop.delivered(owner, [variantId]);
  const line = delivered.lines[0]?.id ?? '';
  const { returnRequest } = await owner.must('ReturnRequest', { input: { orderId: returned.id, lines: [{ orderLineId: returned.lines[0]?.id, quantity: 1, reason: 'OTHER' }] } });
  const order = await shop.order(owner, [variantId]);
  const { order: { payments: [payment] } } = await owner.must('MyOrder', { number: order.number });
  const { cartLineAdd } = await owner.must('CartLineAdd', { input: { variantId, quantity: 1 } });
  const { conversationStart: { conversation } } = await owner.must('ConversationStart', { input: { subject: 'A question', body: 'Is it blue?' } });
  const { viewer } = await owner.must('Viewer');
  return {
    'order.number': order.number, 'orderById.id': order.id,
    'addressDelete.input.id': addressCreate.address.id, 'addressUpdate.input.id': addressCreate.address.id, 'orderPlace.input.addressId': addressCreate.address.id,
    'cartLineSetQuantity.input.lineId': cartLineAdd.cart.lines[0].id, 'wishlistItemRemove.input.id': wishlistItemAdd.wishlist.items[0].id,
    'conversationStart.input.orderId': order.id, 'orderCancel.input.orderId': order.id, 'paymentRetry.input.orderId': order.id, 'paymentConfirm.input.paymentId': payment.id,
    'conversation.id': conversation.id, 'messageSend.input.conversationId': conversation.id, 'message.id': conversation.messages.nodes[0].id,
    'returnRequest.input.orderId': delivered.id, 'returnRequest.input.lines.0.orderLineId': line, 'exchangeRequest.input.orderLineId': line,
    'returnCancel.input.returnId': returnRequest.return.id, 'sessionRevoke.input.id': viewer.user.sessions[0].id,
  };
}

const input = (operation: string, fields: (id: string) => object): Attempt => (client, id) => client.run(operation, { input: fields(id) });
const returnLine = (orderLineId: string): object => ({ orderLineId, quantity: 1, reason: 'OTHER' });

/** How somebody else tries each of them. */
const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'order.number': (client, number) => client.run('MyOrder', { number }),
  'orderById.id': (client, id) => client.send('query($id: ID!) { orderById(id: $id) { id number } }', { id }),
  'addressDelete.input.id': input('AddressDelete', (id) => ({ id })),
  'addressUpdate.input.id': input('AddressUpdate', (id) => ({ id, isDefault: true, address: ADDRESS })),
  'orderPlace.input.addressId': async (client, addressId) => {
    await client.run('CartLineAdd', { input: { variantId, quantity: 1 } });
    return client.run('OrderPlace', { input: { idempotencyKey: newId(), expectedTotal: 1, email: 'a@b.in', addressId, deliveryMethodId: shop.standardId, paymentProvider: 'CASH_ON_DELIVERY' } });
  },
  'cartLineSetQuantity.input.lineId': input('CartLineSetQuantity', (lineId) => ({ lineId, quantity: 0 })),
  'wishlistItemRemove.input.id': input('WishlistItemRemove', (id) => ({ id })),
  'conversationStart.input.orderId': input('ConversationStart', (orderId) => ({ subject: 'Mine', body: 'Where is it?', orderId })),
  'orderCancel.input.orderId': input('OrderCancel', (orderId) => ({ orderId })),
  'paymentRetry.input.orderId': input('PaymentRetry', (orderId) => ({ orderId, paymentProvider: 'CASH_ON_DELIVERY' })),
  'paymentConfirm.input.paymentId': input('PaymentConfirm', (paymentId) => ({ paymentId, stripe: { paymentIntentId: 'pi_1' } })),
  'conversation.id': (client, id) => client.run('Conversation', { id }),
  'messageSend.input.conversationId': input('MessageSend', (conversationId) => ({ conversationId, body: 'Me too' })),
  'message.id': (client, id) => client.send('query($id: ID!) { message(id: $id) { id body } }', { id }),
  'returnRequest.input.orderId': input('ReturnRequest', (orderId) => ({ orderId, lines: [returnLine(newId())] })),
  'returnRequest.input.lines.0.orderLineId': input('ReturnRequest', (id) => ({ orderId: own.id, lines: [returnLine(id)] })),
  'exchangeRequest.input.orderLineId': input('ExchangeRequest', (orderLineId) => ({ ...returnLine(orderLineId), replacementVariantId: variantId })),
  'returnCancel.input.returnId': input('ReturnCancel', (returnId) => ({ returnId })),
  'sessionRevoke.input.id': input('SessionRevoke', (id) => ({ id })),
};

/** What anybody may name, since the whole catalogue is public. */
const PUBLIC = new Set([
  'cartDeliverySet.input.deliveryMethodId', 'cartLineAdd.input.variantId', 'exchangeRequest.input.replacementVariantId', 'orderPlace.input.deliveryMethodId',
  'reviewCreate.input.productId', 'wishlistItemAdd.input.variantId',
]);
/** Keys of the caller's own, under which nobody else's answer is found. */
const KEYS = new Set(['orderPlace.input.idempotencyKey']);
/** Only staff reach these fields at all; F18 tries each of them as everybody else. */
const STAFF = new Set([
  'adminProduct', 'adminReviews', 'auditLog', 'conversations', 'orders', 'paymentLedger', 'stockLevels', 'stockMovements', 'categoryCreate', 'conversationUpdate', 'deliveryMethodSave', 'orderTransition',
  'productCreate', 'productImageAttach', 'productImageRemove', 'productUpdate', 'productsSetActive', 'promoCodeCreate', 'promoCodeUpdate', 'refundCreate', 'returnTransition', 'reviewModerate',
  'stockAdjust', 'userUpdate', 'variantUpdate',
]);

/** Every place of the graph where an id is given. Subscriptions are tried where they are served, over WebSocket. */
const places = [api.getQueryType(), api.getMutationType()].flatMap((root) => Object.values(root?.getFields() ?? {})).flatMap((field) =>
  field.args.flatMap((argument) => leavesOf(argument.type, [field.name, argument.name]).filter(({ kind }) => kind === 'ID').map(({ path }) => path.join('.'))));

describe('F21 what is somebody else’s', () => {
  test('is tried at every place of the graph where an id is given', () => {
    const untried = places.filter((place) => ATTEMPTS[place] === undefined && !PUBLIC.has(place) && !KEYS.has(place) && !STAFF.has(place.split('.', 1)[0] ?? ''));
    expect(untried).toEqual([]);
    expect([...Object.keys(ATTEMPTS), ...PUBLIC, ...KEYS].filter((place) => place !== 'order.number' && !places.includes(place))).toEqual([]);
  });

  test.each(Object.entries(ATTEMPTS))('%s: is answered like what does not exist, and nothing is changed', async (place, attempt) => {
    const id = theirs[place] ?? '';
    expect(id).not.toBe('');
    for (const stranger of strangers) {
      await attempt(stranger, newId()); // what a cart needs is there from now on
      const before = await fingerprint(site.platform.database.reader);
      const [real, unknown] = [await attempt(stranger, id), await attempt(stranger, newId())];
      expect({ data: real.data, codes: real.errors.map(({ extensions }) => extensions['code']) }).toEqual({ data: unknown.data, codes: unknown.errors.map(({ extensions }) => extensions['code']) });
      // A guest may not use some of them at all; another customer may, and finds nothing.
      const codes = stranger === strangers[0] ? /"code":"NOT_FOUND"|^\[\{"\w+":null\},\[\]\]$/ : /"code":"(NOT_FOUND|FORBIDDEN)"|^\[\{"\w+":null\},\[\]\]$/;
      expect(JSON.stringify([real.data, real.errors])).toMatch(codes);
      if (place !== 'orderPlace.input.addressId') expect(await fingerprint(site.platform.database.reader)).toEqual(before);
    }
  });

  test('is still there for its owner', async () => {
    const { viewer: { user } } = await owner.must('Viewer');
    expect(user.addresses.map((address: { id: string }) => address.id)).toEqual([theirs['addressDelete.input.id']]);
    expect(user.sessions).toHaveLength(1);
    expect((await owner.must('Cart')).cart.totalQuantity).toBe(1);
    expect((await owner.must('MyOrder', { number: theirs['order.number'] })).order).toMatchObject({ status: 'CONFIRMED' });
    expect((await owner.must('Conversation', { id: theirs['conversation.id'] })).conversation.messages.nodes).toHaveLength(1);
  });

  test('an idempotency key of somebody else’s opens nothing of theirs', async () => {
    const [customer] = strangers;
    if (customer === undefined) throw new Error('There is a stranger');
    const key = newId();
    const [first, second] = [await shop.fill(owner, [variantId]), await shop.fill(customer, [variantId])];
    const { orderPlace: placed } = await owner.must('OrderPlace', { input: { ...first, idempotencyKey: key } });
    const { orderPlace: other } = await customer.must('OrderPlace', { input: { ...second, idempotencyKey: key } });
    expect(other.order.id).not.toBe(placed.order.id);
  });
});

describe('F27 numbers', () => {
  test('beyond every limit are refused', async () => {
    const guest = await site.guest();
    for (const quantity of [0, -1, 101, 2_147_483_647]) {
      const answer = await guest.run('CartLineAdd', { input: { variantId, quantity } });
      expect(answer.data.cartLineAdd.userErrors).toHaveLength(1);
    }
    expectRefusal(await shop.admin.run('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta: 0, reason: 'COUNTED' } }), 'INVALID', ['delta']);
    expectRefusal(await shop.admin.run('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta: 1, reason: 'SOLD' } }), 'INVALID', ['reason']);
    expectError(await site.nobody.run('ProductList', { first: 1_000_000 }), 'BAD_USER_INPUT');
  });
});
