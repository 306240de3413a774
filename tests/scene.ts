import { newId } from '#database';
import { PASSWORD, startProviderEmulator, world, type Client, type ProviderEmulator, type World } from '#testing';
import { addDays } from '#time';
import sharp from 'sharp';
import { openPost } from '../subgraphs/accounts/tests/post.ts';
import { ADDRESS, openShop, type Delivered, type Shop } from '../subgraphs/orders/tests/shop.ts';

/** A world in which every list has about `size` entries, and what the operations need to name. */
export type Scene = {
  readonly world: World; readonly shop: Shop; readonly emulator: ProviderEmulator; readonly size: number;
  readonly guest: Client; readonly customer: Client; readonly nobody: Client;
  readonly slug: string; readonly categorySlug: string; readonly productId: string; readonly variantIds: readonly string[];
  readonly order: { id: string; number: string };
};
export type Ask = { readonly client: Client; readonly variables?: Record<string, unknown> };

const address = (scene: Scene): Promise<string> => scene.customer.must('AddressCreate', { input: { address: ADDRESS } }).then((data) => data.addressCreate.address.id);
const email = (): string => `${newId()}@aarya.example`;
const admin = ({ shop }: Scene, variables: Record<string, unknown>): Ask => ({ client: shop.admin, variables });
const product = async ({ shop, productId }: Scene): Promise<{ version: number; title: string }> => (await shop.admin.must('AdminProduct', { id: productId })).adminProduct;

/**
 * How each client operation is asked in a world; what it needs first is done before the counting. Operations whose answer has no list
 * that grows are in ALIKE. An operation that the graph begins to serve needs a line here.
 */
export const ASKS: Readonly<Record<string, (scene: Scene) => Ask | Promise<Ask>>> = {
  SessionStartGuest: ({ nobody }) => ({ client: nobody, variables: { input: {} } }),
  SignUp: ({ nobody }) => ({ client: nobody, variables: { input: { email: email(), password: PASSWORD, name: 'Asha' } } }),
  SignIn: async ({ nobody }) => {
    const input = { email: email(), password: PASSWORD };
    await nobody.must('SignUp', { input: { ...input, name: 'Asha' } });
    return { client: nobody, variables: { input } };
  },
  OtpRequest: ({ nobody }) => ({ client: nobody, variables: { input: { target: { email: email() }, purpose: 'SIGN_IN' } } }),
  SignInWithOtp: async ({ world: opened, nobody }) => {
    const target = { email: email() };
    return { client: nobody, variables: { input: { target, code: await openPost(opened).newCode(target) } } };
  },
  PasswordReset: async ({ world: opened, nobody }) => {
    const target = { email: email() };
    await nobody.must('SignUp', { input: { ...target, password: PASSWORD, name: 'Asha' } });
    return { client: nobody, variables: { input: { target, code: await openPost(opened).newCode(target, 'PASSWORD_RESET'), newPassword: `${PASSWORD} 2` } } };
  },
  SessionRefresh: async ({ nobody }) => {
    const { sessionStartGuest: { session } } = await nobody.must('SessionStartGuest', { input: {} });
    return { client: nobody, variables: { input: { refreshToken: session.refreshToken } } };
  },
  SignOut: async ({ world: { customer } }) => ({ client: await customer(), variables: { input: {} } }),
  Viewer: ({ customer }) => ({ client: customer }),
  AddressCreate: ({ customer }) => ({ client: customer, variables: { input: { address: ADDRESS } } }),
  AddressUpdate: async (size) => ({ client: size.customer, variables: { input: { id: await address(size), address: ADDRESS } } }),
  AddressDelete: async (size) => ({ client: size.customer, variables: { input: { id: await address(size) } } }),
  SessionRevoke: async ({ world: { as, nobody } }) => {
    const input = { email: email(), password: PASSWORD };
    const { signUp } = await nobody.must('SignUp', { input: { ...input, name: 'Asha' } });
    const { viewer } = await as(signUp.session.accessToken).must('Viewer');
    const { signIn } = await nobody.must('SignIn', { input });
    return { client: as(signIn.session.accessToken), variables: { input: { id: viewer.user.sessions[0].id } } };
  },
  CategoryTree: ({ nobody }) => ({ client: nobody }),
  ProductList: ({ nobody, categorySlug }) => ({ client: nobody, variables: { filter: { category: categorySlug } } }),
  ProductDetail: ({ nobody, slug }) => ({ client: nobody, variables: { slug } }),
  Search: ({ nobody, categorySlug }) => ({ client: nobody, variables: { query: '', filter: { category: categorySlug } } }),
  SearchSuggestions: ({ nobody }) => ({ client: nobody, variables: { prefix: 'kur' } }),
  ReviewCreate: async ({ world: { customer }, shop, variantIds, productId }) => {
    const buyer = await customer();
    await shop.delivered(buyer, variantIds);
    return { client: buyer, variables: { input: { productId, rating: 5, body: 'Soft.' } } };
  },
  Wishlist: async (scene) => ({ client: await wishing(scene) }),
  WishlistItemAdd: async (scene) => ({ client: await wishing(scene), variables: { input: { variantId: scene.variantIds[0] } } }),
  WishlistItemRemove: async (scene) => {
    const client = await wishing(scene);
    return { client, variables: { input: { id: (await client.must('Wishlist')).wishlist.items[0].id } } };
  },
  Cart: ({ guest }) => ({ client: guest }),
  DeliveryMethods: ({ guest }) => ({ client: guest, variables: { pincode: '560001' } }),
  CartLineAdd: ({ guest, variantIds }) => ({ client: guest, variables: { input: { variantId: variantIds[0], quantity: 1 } } }),
  CartLineSetQuantity: async ({ guest }) => {
    const { cart } = await guest.must('Cart');
    return { client: guest, variables: { input: { lineId: cart.lines[0].id, quantity: 3 } } };
  },
  CartPromoCodeApply: async (scene) => ({ client: scene.guest, variables: { input: { code: (await promoCode(scene)).code } } }),
  CartPromoCodeRemove: async (scene) => {
    await scene.guest.must('CartPromoCodeApply', { input: { code: (await promoCode(scene)).code } });
    return { client: scene.guest, variables: { input: {} } };
  },
  CartDeliverySet: ({ guest, shop }) => ({ client: guest, variables: { input: { pincode: '560001', deliveryMethodId: shop.standardId } } }),
  OrderPlace: async ({ world: { guest }, shop, variantIds }) => {
    const buyer = await guest();
    return { client: buyer, variables: { input: await shop.fill(buyer, variantIds) } };
  },
  MyOrders: ({ customer, size }) => ({ client: customer, variables: { first: size } }),
  MyOrder: ({ customer, order }) => ({ client: customer, variables: { number: order.number } }),
  OrderCancel: async ({ customer, shop, variantIds }) => ({ client: customer, variables: { input: { orderId: (await shop.order(customer, variantIds)).id } } }),

  PaymentConfirm: async (size) => {
    const { id } = (await unpaid(size)).payment;
    const { confirmation } = size.emulator.pay(id);
    return { client: size.customer, variables: { input: { paymentId: id, razorpay: confirmation } } };
  },
  PaymentRetry: async (size) => ({ client: size.customer, variables: { input: { orderId: (await unpaid(size)).order.id, paymentProvider: 'STRIPE' } } }),
  ReturnRequest: async (size) => ({ client: size.customer, variables: { input: wholeReturn(await size.shop.delivered(size.customer, size.variantIds)) } }),
  ExchangeRequest: async ({ customer, shop, variantIds: [bought = '', replacementVariantId] }) => {
    const { lines: [line] } = await shop.delivered(customer, [bought]);
    return { client: customer, variables: { input: { orderLineId: line?.id, quantity: 1, replacementVariantId, reason: 'SIZE_TOO_SMALL' } } };
  },
  MyReturns: async (size) => ({ client: size.customer, variables: { number: (await returned(size)).number } }),
  ReturnCancel: async (size) => ({ client: size.customer, variables: { input: { returnId: (await returned(size)).returnId } } }),

  Returns: async (size) => {
    await returned(size);
    return admin(size, { first: 1 });
  },
  ReturnTransition: async (size) => admin(size, { input: { returnId: (await returned(size)).returnId, to: 'APPROVED' } }),
  RefundCreate: async (size) => {
    const { number } = await size.shop.delivered(size.customer, size.variantIds);
    const { order } = await size.customer.must('MyOrder', { number });
    return admin(size, { input: { idempotencyKey: newId(), paymentId: order.payments[0].id, amount: 100, reason: 'A button was missing' } });
  },
  Orders: (size) => admin(size, { first: size.size }),
  OrderTransition: async (size) => admin(size, { input: { orderId: (await size.shop.order(size.customer, size.variantIds)).id, to: 'PROCESSING' } }),
  AdminProducts: (size) => admin(size, { first: size.size }),
  AdminProduct: (size) => admin(size, { id: size.productId }),
  CategoryCreate: (size) => admin(size, { input: { name: `Category ${newId()}` } }),
  ProductCreate: (size) => admin(size, { input: newProduct(size.size) }),
  ProductUpdate: async (size) => {
    const { version } = await product(size);
    return admin(size, { input: { id: size.productId, version, title: `Kurta ${newId()}` } });
  },
  ProductsSetActive: async (size) => {
    const { adminProducts } = await size.shop.admin.must('AdminProducts', { first: size.size });
    return admin(size, { input: { ids: adminProducts.nodes.map((node: { id: string }) => node.id), isActive: true } });
  },
  VariantUpdate: async (size) => {
    const { productCreate } = await size.shop.admin.must('ProductCreate', { input: newProduct(size.size) });
    const [variant] = productCreate.product.variants;
    return admin(size, { input: { id: variant.id, version: variant.version, price: 77_700 } });
  },
  StockLevels: (size) => admin(size, { first: size.size }),
  ConversationStart: async ({ world: { customer } }) => ({ client: await customer(), variables: { input: { subject: 'Sizes', body: 'Which fits?' } } }),
  MyConversations: async (scene) => ({ client: (await talking(scene, scene.size)).client, variables: { first: 100 } }),
  Conversation: async (scene) => {
    const { client, ids: [id = ''] } = await talking(scene, 1);
    for (let sent = 1; sent < scene.size; sent += 1) await client.must('MessageSend', { input: { conversationId: id, body: 'And this one?' } });
    return { client, variables: { id } };
  },
  MessageSend: async (scene) => {
    const { client, ids: [conversationId] } = await talking(scene, 1);
    return { client, variables: { input: { conversationId, body: 'And this one?' } } };
  },
  Conversations: async (scene) => {
    await talking(scene, scene.size);
    return admin(scene, { first: scene.size });
  },
  ConversationUpdate: async (scene) => admin(scene, { input: { id: (await talking(scene, 1)).ids[0], status: 'CLOSED' } }),
  StockAdjust: (size) => admin(size, { input: { idempotencyKey: newId(), variantId: size.variantIds[0], delta: 1, reason: 'RECEIVED' } }),
  StockMovements: (size) => admin(size, { variantId: size.variantIds[0], first: size.size }),
  PromoCodes: (size) => admin(size, { first: size.size }),
  PromoCodeCreate: (size) => admin(size, { input: { code: newId(), kind: 'FREE_SHIPPING', value: 0 } }),
  PromoCodeUpdate: async (size) => admin(size, { input: { id: (await promoCode(size)).id, usageLimit: 5 } }),
  DeliveryMethodSave: (size) => admin(size, { input: { name: 'Drone', price: 9900, minDays: 1, maxDays: 2, cashOnDelivery: false, isActive: false } }),
  MediaUploadCreate: (size) => admin(size, { input: { filename: 'kurta.png', mimeType: 'image/png', bytes: 100 } }),
  ProductImageAttach: async (size) => {
    // The product has as many pictures as there are things of everything.
    for (let n = 1; n < size.size; n += 1) await size.shop.admin.must('ProductImageAttach', { input: { productId: size.productId, uploadId: await uploaded(size.world, size.shop.admin), alt: 'A kurta' } });
    return admin(size, { input: { productId: size.productId, uploadId: await uploaded(size.world, size.shop.admin), alt: 'A kurta' } });
  },
  // From as many days ago as the lists are long to tomorrow: in every time zone that has what was just ordered.
  Dashboard: (scene) => admin(scene, { range: lately(scene) }),
  SalesReport: async (scene) => {
    const sold: string[] = [];
    for (let n = 0; n < scene.size; n += 1) sold.push(...await scene.shop.variants({ stock: 1 }));
    await scene.shop.order(scene.customer, sold);
    return admin(scene, { range: lately(scene), by: 'PRODUCT' });
  },
  AuditLog: (size) => admin(size, { first: size.size }),
  Users: (size) => admin(size, { first: size.size }),
  UserUpdate: async (size) => {
    const { users } = await size.shop.admin.must('Users', { filter: { role: ['CUSTOMER'] } });
    return admin(size, { input: { id: users.nodes[0].id, role: 'STAFF', permissions: ['ORDERS_READ', 'USERS_READ'] } });
  },

  MobileHome: ({ customer }) => ({ client: customer }),
  MobileProduct: ({ customer, slug }) => ({ client: customer, variables: { slug } }),
  MobileOrders: ({ customer, size }) => ({ client: customer, variables: { first: size } }),
};

function lately({ world: opened, size }: Scene): { from: string; to: string } {
  const today = opened.clock.now().toISOString().slice(0, 10);
  return { from: addDays(today, -size), to: addDays(today, 1) };
}

async function promoCode({ shop }: Scene): Promise<{ id: string; code: string }> {
  const { promoCodeCreate } = await shop.admin.must('PromoCodeCreate', { input: { code: newId(), kind: 'PERCENTAGE', value: 1000, usageLimitPerCustomer: 1 } });
  return promoCodeCreate.promoCode;
}

/** A customer with every variant on the wishlist. */
async function wishing({ world: { customer }, variantIds }: Scene): Promise<Client> {
  const client = await customer();
  for (const variantId of variantIds) await client.must('WishlistItemAdd', { input: { variantId } });
  return client;
}

/** A customer with so many conversations. */
async function talking({ world: { customer } }: Scene, count: number): Promise<{ client: Client; ids: string[] }> {
  const client = await customer();
  const ids: string[] = [];
  for (let begun = 0; begun < count; begun += 1) {
    ids.push((await client.must('ConversationStart', { input: { subject: 'Sizes', body: 'Which fits?' } })).conversationStart.conversation.id);
  }
  return { client, ids };
}

/** An order of everything that waits for its payment. */
async function unpaid({ customer, shop, variantIds }: Scene): Promise<{ order: { id: string }; payment: { id: string } }> {
  return (await customer.must('OrderPlace', { input: { ...await shop.fill(customer, variantIds), paymentProvider: 'RAZORPAY' } })).orderPlace;
}

/** A delivered order of which everything is asked to be sent back. */
async function returned({ customer, shop, variantIds }: Scene): Promise<{ number: string; returnId: string }> {
  const order = await shop.delivered(customer, variantIds);
  const { returnRequest } = await customer.must('ReturnRequest', { input: wholeReturn(order) });
  return { number: order.number, returnId: returnRequest.return.id };
}

function wholeReturn(order: Delivered): object {
  return { orderId: order.id, lines: order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity, reason: 'CHANGED_MIND' })) };
}

/** A picture that has been sent and is shown nowhere yet. */
export async function uploaded({ server }: World, staff: Client): Promise<string> {
  const { mediaUploadCreate: { upload } } = await staff.must('MediaUploadCreate', { input: { filename: 'kurta.png', mimeType: 'image/png', bytes: 100 } });
  const payload = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#cc0044' } }).png().toBuffer();
  await server.inject({ method: 'PUT', url: new URL(upload.url).pathname + new URL(upload.url).search, headers: { 'content-type': 'image/png' }, payload });
  return upload.id;
}

/** How an operation is asked in a scene. */
export async function ask(operation: string, scene: Scene): Promise<Ask> {
  const found = ASKS[operation];
  if (found === undefined) throw new Error(`${operation} is served, and tests/scene.ts does not say how to ask it`);
  return found(scene);
}

function newProduct(variants: number, categoryId?: string): object {
  const values = Array.from({ length: variants }, (_, index) => `Size ${index}`);
  return {
    title: `Kurta ${newId()}`, categoryId, options: [{ name: 'Size', values }],
    variants: values.map((value) => ({ sku: newId(), price: 49_900, options: [{ name: 'Size', value }] })),
  };
}

/** Opens a world and fills it. */
export async function openScene(size: number): Promise<Scene> {
  const emulator = await startProviderEmulator();
  const started = await world({ environment: emulator.environment });
  const opened: World = { ...started, close: async () => { await Promise.all([started.close(), emulator.stop()]); } };
  const shop = await openShop(opened);
  const [customer, guest] = [await opened.customer(), await opened.guest()];
  const { categoryCreate: { category } } = await shop.admin.must('CategoryCreate', { input: { name: 'Everything' } });
  for (let n = 0; n < size; n += 1) {
    await shop.admin.must('CategoryCreate', { input: { name: `Shelf ${n}` } });
    await shop.admin.must('ProductCreate', { input: newProduct(2, category.id) });
    await opened.customer();
    await shop.admin.must('PromoCodeCreate', { input: { code: newId(), kind: 'PERCENTAGE', value: 1000 } });
  }
  const { productCreate: { product: made } } = await shop.admin.must('ProductCreate', { input: newProduct(size, category.id) });
  const variantIds: string[] = made.variants.map((variant: { id: string }) => variant.id);
  for (const variantId of variantIds) {
    await shop.admin.must('StockAdjust', { input: { idempotencyKey: variantId, variantId, delta: 500, reason: 'RECEIVED' } });
  }
  for (let n = 0; n < size; n += 1) {
    await customer.must('AddressCreate', { input: { address: ADDRESS } });
    await shop.admin.must('StockAdjust', { input: { idempotencyKey: newId(), variantId: variantIds[0], delta: 1, reason: 'RECEIVED' } });
    await shop.order(customer, [variantIds[n] ?? made.id]);
  }
  const order = await shop.order(customer, variantIds);
  await shop.fill(guest, variantIds);
  return {
    world: opened, shop, emulator, size, guest, customer, nobody: opened.nobody, variantIds, order,
    slug: made.slug, productId: made.id, categorySlug: category.slug,
  };
}
