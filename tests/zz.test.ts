import { test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { spyOnSql } from './sql-spy.ts';
import { world } from '#testing';
import { newId } from '#database';
import { ADDRESS, openShop } from '../subgraphs/orders/tests/shop.ts';
test('x', async () => {
  const spy = spyOnSql();
  const w = await world();
  const shop = await openShop(w);
  const ids = await shop.variants({ stock: 10, count: 3 });
  const { products } = await w.nobody.must('ProductList', {});
  const slug = products.nodes[0].slug;
  const out: string[] = [];
  const mark = (name: string) => { out.push('\n#### ' + name + ' ' + spy.sent.length, ...spy.sent.map((s) => s.text.replace(/\s+/g, ' ').slice(0, 400))); spy.sent.length = 0; };
  mark('setup'); out.length = 0;
  const { sessionStartGuest } = await w.nobody.must('SessionStartGuest', { input: {} }); mark('start');
  const guest = w.as(sessionStartGuest.session.accessToken);
  await guest.must('ProductList', {}); mark('list');
  await guest.must('ProductDetail', { slug }); mark('detail');
  await w.nobody.must('ProductDetail', { slug }); mark('detail nobody');
  await guest.must('CartLineAdd', { input: { variantId: ids[0], quantity: 1 } }); mark('add');
  const { deliveryMethods } = await guest.must('DeliveryMethods', { pincode: '560001' }); mark('methods');
  await guest.must('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: deliveryMethods[0].id } }); mark('set');
  const { cart } = await guest.must('Cart'); mark('cart');
  await guest.must('OrderPlace', { input: {
        idempotencyKey: newId(), expectedTotal: cart.totals.total.amount, email: 'asha@aarya.example', shippingAddress: ADDRESS,
        deliveryMethodId: deliveryMethods[0].id, paymentProvider: 'CASH_ON_DELIVERY',
  } }); mark('place');
  await guest.must('MobileHome', {}); mark('home');
  writeFileSync('/tmp/sql.txt', out.join('\n'));
  spy.stop();
  await w.close();
});
