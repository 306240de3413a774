import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql, unitOfWork } from '#database';
import { toPaise } from '#money';
import { findLedgerDrift, providerAdapter } from '#payments';
import { expectError, race } from '#testing';
import { compareWithProviders } from '../domain/compare-with-providers.ts';
import { openTill, type Till } from './till.ts';

const DAY = 24 * 60 * 60 * 1000;

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());

const reader = () => till.world.platform.database.reader;
const write = (statement: ReturnType<typeof sql>) => unitOfWork(till.world.system, (unit) => rows(unit.sql, statement));

describe('the ledger of payments', () => {
  test('agrees with payments and refunds after sales, failures, refunds, disputes and cash, read in batches of any size', async () => {
    const paid = await till.paid('RAZORPAY');
    await till.shop.admin.must('RefundCreate', { input: { idempotencyKey: newId(), paymentId: paid.payment.id, amount: 1_00, reason: 'A stain' } });
    const failed = await till.place('STRIPE');
    till.emulator.fail(failed.payment.id);
    const disputed = await till.place('STRIPE');
    const { charge } = till.emulator.pay(disputed.payment.id);
    const won = await till.place('RAZORPAY');
    const other = till.emulator.pay(won.payment.id);
    await till.settle();
    const dispute = till.emulator.dispute(charge, 'created');
    till.emulator.dispute(charge, 'lost', dispute);
    till.emulator.dispute(other.charge, 'won');
    await till.emulator.webhooks.sendPending({ copies: 3, order: 'shuffled', parallel: 8 });
    await race(2, () => till.world.runJobs());
    await till.shop.delivered(await till.world.guest(), await till.shop.variants({ stock: 5 }));
    await till.shop.order(await till.world.guest(), await till.shop.variants({ stock: 5 }));
    await till.settle();
    expect(await till.books(disputed.order.id)).toMatchObject({ order: 'CONFIRMED', held: 0 });
    expect(await till.books(won.order.id)).toMatchObject({ order: 'CONFIRMED', held: won.total });
    expect(await findLedgerDrift(reader())).toEqual([]);
    expect(await findLedgerDrift(reader(), 2)).toEqual([]);
  });

  test('only grows, and tells which payment does not say what it says', async () => {
    for (const statement of [sql`update payments.ledger_entry set amount = amount + 1`, sql`delete from payments.ledger_entry`, sql`truncate payments.ledger_entry`]) {
      await expect(write(statement)).rejects.toThrow('only grows');
    }
    const paid = await till.paid('RAZORPAY');
    await write(sql`update payments.payment set fee = fee + 1 where id = ${paid.payment.id}`);
    expect(await findLedgerDrift(reader(), 3)).toEqual([{ paymentId: paid.payment.id, what: 'FEES', row: expect.any(Number), ledger: expect.any(Number) }]);
    await write(sql`update payments.payment set fee = fee - 1 where id = ${paid.payment.id}`);
    // The same capture cannot be entered twice, whoever tries.
    await expect(write(sql`
      insert into payments.ledger_entry (id, payment_id, kind, amount, occurred_at, created_at, updated_at)
      values (${newId()}, ${paid.payment.id}, 'CAPTURED', 1, now(), now(), now())`)).rejects.toThrow('ledger_entry_once');
  });
});

describe('the daily comparison', () => {
  test('takes in what was lost, keeps what differs for staff with PAYMENTS_READ, and finds it mended', async () => {
    const lost = [await till.place('RAZORPAY'), await till.place('STRIPE')];
    for (const { payment } of lost) till.emulator.pay(payment.id);
    const stranger = await providerAdapter(till.world.platform.config, 'RAZORPAY')?.openOrder({ paymentId: newId(), orderNumber: 'elsewhere', amount: toPaise(100_00), isRepeated: false });
    const bill = till.emulator.sandbox.books.bills.get(stranger?.providerOrderId ?? '');
    till.emulator.pay(bill?.reference ?? '');
    const forged = await till.paid('RAZORPAY');
    await write(sql`update payments.payment set provider_payment_id = 'pay_nobody', provider_order_id = 'order_nobody' where id = ${forged.payment.id}`);

    till.world.clock.advance(DAY);
    await compareWithProviders(till.world.system);
    for (const made of lost) expect(await till.books(made.order.id)).toMatchObject({ held: made.total });
    const differing = await reconciliation();
    const kinds = differing.flatMap((day) => day.differences.map((difference) => [difference.kind, difference.payment?.id ?? null]));
    expect(kinds.toSorted()).toEqual([['CAPTURE_MISSING', null], ['CAPTURE_MISSING', null], ['CAPTURE_UNKNOWN', forged.payment.id]]);

    const [mine] = till.emulator.sandbox.books.charges.group(forged.payment.nextAction.razorpayOrderId);
    await write(sql`update payments.payment set provider_payment_id = ${mine?.id}, provider_order_id = ${mine?.billId} where id = ${forged.payment.id}`);
    await compareWithProviders(till.world.system);
    expect((await reconciliation()).flatMap((day) => day.differences.map((difference) => difference.kind))).toEqual(['CAPTURE_MISSING']);
    expect(await findLedgerDrift(reader())).toEqual([]);
  });

  test('and the events and the ledger are for staff with PAYMENTS_READ, page by page', async () => {
    const staff = await till.world.staff('PAYMENTS_READ');
    const events = 'query ($after: String) { paymentEvents(first: 2, after: $after, filter: { status: [PROCESSED] }) { nodes { id type provider status payment { id nextAction { __typename } } } pageInfo { hasNextPage endCursor } totalCount } }';
    const ledger = 'query ($after: String) { paymentLedger(first: 2, after: $after) { nodes { id kind account amount { amount } payment { id } refund { id } } pageInfo { hasNextPage endCursor } totalCount } }';
    for (const [query, field] of [[events, 'paymentEvents'], [ledger, 'paymentLedger']] as const) {
      const ids = new Set<string>();
      let after: string | null = null;
      let total = 0;
      do {
        const { data, errors } = await staff.send(query, { after });
        expect(errors).toEqual([]);
        for (const node of data[field].nodes) ids.add(node.id);
        total = data[field].totalCount;
        after = data[field].pageInfo.hasNextPage ? data[field].pageInfo.endCursor : null;
      } while (after !== null);
      expect(total).toBeGreaterThan(2);
      expect(ids.size).toBe(total);
    }
    const others = await till.world.staff('ORDERS_READ', 'PAYMENTS_REFUND');
    for (const query of [events, ledger, '{ paymentReconciliation { totalCount } }']) expectError(await others.send(query), 'FORBIDDEN');
  });
});

type Day = { day: string; differences: { kind: string; payment: { id: string } | null }[] };

async function reconciliation(): Promise<Day[]> {
  const staff = await till.world.staff('PAYMENTS_READ');
  const { data, errors } = await staff.send('{ paymentReconciliation(onlyDiffering: true) { nodes { provider day capturedThere { amount } capturedHere { amount } refundedThere { amount } differences { kind providerId amountThere { amount } amountHere { amount } payment { id } } } totalCount } }');
  expect(errors).toEqual([]);
  return data.paymentReconciliation.nodes;
}
