import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seedDeliveryMethods } from '#cart';
import { unitOfWork } from '#database';
import { world, type World } from '#testing';

const address = { name: 'Asha Rao', phone: '98450 12345', line1: '12 MG Road', city: 'Bengaluru', state: 'Karnataka', pincode: '560001' };

// The same road in both forms: every subgraph in the gateway's process, and every subgraph behind HTTP.
describe.each([{ remote: false }, { remote: true }])('the road from an empty shop to a delivered order (remote: $remote)', ({ remote }) => {
  let shop: World;
  beforeAll(async () => {
    shop = await world({ remote });
    await unitOfWork(shop.system, seedDeliveryMethods);
  });
  afterAll(() => shop.close());

  test('staff stock a shirt, a guest buys it, staff ship and deliver it', async () => {
    const admin = await shop.admin();
    const { categoryCreate } = await admin.must('CategoryCreate', { input: { name: 'Shirts' } });
    const { productCreate } = await admin.must('ProductCreate', { input: {
      title: 'Linen Shirt', description: '<p>Cool.</p><script>alert(1)</script>', categoryId: categoryCreate.category.id, tags: ['linen'],
      options: [{ name: 'Size', values: ['M', 'L'] }],
      variants: [
        { sku: 'LIN-M', price: 129900, compareAtPrice: 159900, options: [{ name: 'Size', value: 'M' }], hsnCode: '6205' },
        { sku: 'LIN-L', price: 129900, options: [{ name: 'Size', value: 'L' }] },
      ],
    } });
    const [medium] = productCreate.product.variants;
    const { stockAdjust } = await admin.must('StockAdjust', { input: { idempotencyKey: 'first delivery', variantId: medium.id, delta: 5, reason: 'RECEIVED' } });
    expect(stockAdjust.stockLevel).toMatchObject({ onHand: 5, reserved: 0, available: 5 });

    const guest = await shop.guest();
    const { products } = await guest.must('ProductList', { filter: { category: 'shirts', inStock: true } });
    expect(products).toMatchObject({ totalCount: 1, nodes: [{ slug: 'linen-shirt', availability: { inStock: true }, compareAtPrice: { amount: 159900 } }] });
    const { product } = await guest.must('ProductDetail', { slug: 'linen-shirt' });
    expect(product.description).toBe('<p>Cool.</p>');
    expect(product.variants).toMatchObject([
      { sku: 'LIN-M', availability: { inStock: true, lowStock: true, maxOrderQuantity: 5 } },
      { sku: 'LIN-L', availability: { inStock: false, maxOrderQuantity: 0 } },
    ]);
    expect(product.reviews.nodes).toEqual([]);

    await guest.must('CartLineAdd', { input: { variantId: medium.id, quantity: 2 } });
    const { deliveryMethods } = await guest.must('DeliveryMethods', { pincode: '560001' });
    const standard = deliveryMethods.find((method: { name: string }) => method.name === 'Standard');
    const { cartDeliverySet: { cart } } = await guest.must('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: standard.id } });
    expect(cart.totals).toMatchObject({ subtotal: { amount: 259800 }, shipping: { amount: 0 }, total: { amount: 259800 }, tax: { amount: 12371 } });
    expect(cart.totals.taxLines).toMatchObject([{ name: 'CGST', ratePercent: 2.5, amount: { amount: 6186 } }, { name: 'SGST', ratePercent: 2.5, amount: { amount: 6185 } }]);

    const { orderPlace } = await guest.must('OrderPlace', { input: {
      idempotencyKey: 'my order', expectedTotal: cart.totals.total.amount, email: 'asha@aarya.example', shippingAddress: address,
      deliveryMethodId: standard.id, paymentProvider: 'CASH_ON_DELIVERY',
    } });
    expect(orderPlace.order).toMatchObject({ status: 'CONFIRMED', allowedActions: ['CANCEL'], shippingAddress: { phone: '+919845012345', state: 'KA' } });
    expect(orderPlace.payment).toMatchObject({ provider: 'CASH_ON_DELIVERY', status: 'PENDING', nextAction: null });
    expect((await guest.must('Cart')).cart.totalQuantity).toBe(0);

    const staff = await shop.staff('ORDERS_READ', 'ORDERS_WRITE', 'INVENTORY_READ');
    const { orders } = await staff.must('Orders', {});
    expect(orders).toMatchObject({ totalCount: 1, nodes: [{ number: orderPlace.order.number, allowedTransitions: ['PROCESSING', 'CANCELLED'], payments: [{ status: 'PENDING' }] }] });
    for (const to of ['PROCESSING', 'SHIPPED', 'DELIVERED']) {
      await staff.must('OrderTransition', { input: { orderId: orderPlace.order.id, to, ...(to === 'SHIPPED' ? { carrier: 'Delhivery', trackingNumber: 'D1' } : {}) } });
    }
    const { order } = await guest.must('MyOrder', { number: orderPlace.order.number });
    expect(order).toMatchObject({ status: 'DELIVERED', payments: [{ status: 'COMPLETED' }] });
    expect(order.tracking.map((event: { status: string }) => event.status)).toEqual(['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED']);
    const { stockMovements } = await staff.must('StockMovements', { variantId: medium.id });
    expect(stockMovements.nodes).toMatchObject([{ delta: -2, reason: 'SOLD', onHandAfter: 3 }, { delta: 5, reason: 'RECEIVED', onHandAfter: 5 }]);
  });

  test('a customer has addresses, sessions and orders of their own', async () => {
    const customer = await shop.customer();
    const { addressCreate } = await customer.must('AddressCreate', { input: { address, isDefault: true } });
    const { viewer } = await customer.must('Viewer');
    expect(viewer).toMatchObject({ role: 'CUSTOMER', permissions: [], user: { addresses: [{ id: addressCreate.address.id, state: 'KA', isDefault: true }], sessions: [{ current: true }] } });
    expect((await customer.must('MyOrders')).viewer.user.orders.nodes).toEqual([]);
    await customer.must('AddressDelete', { input: { id: addressCreate.address.id } });
  });

  test('a cookie session is started, refreshed and ended without a token in a body', async () => {
    const start = await shop.nobody.run('SessionStartGuest', { input: { transport: 'COOKIE' } });
    expect(start.data.sessionStartGuest.session).toMatchObject({ accessToken: null, refreshToken: null });
    const headers = { cookie: start.cookies.map(({ name, value }) => `${name}=${value}`).join('; '), origin: 'http://localhost:4000' };
    const refreshed = await shop.nobody.send('mutation { sessionRefresh(input: {}) { session { expiresAt } userErrors { code } } }', {}, headers);
    expect(refreshed.data.sessionRefresh.userErrors).toEqual([]);
    expect(refreshed.cookies.map(({ name }) => name).toSorted()).toEqual(['refresh', 'session']);
  });
});
