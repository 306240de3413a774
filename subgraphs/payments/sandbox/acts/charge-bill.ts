import type { Bill, Charge } from '../facts.ts';
import { providerId } from '../ids.ts';
import type { Sandbox } from '../sandbox.ts';

const FEE_PERCENT = 2;
const GST_PERCENT = 18;

/** A new attempt to pay a bill, not yet decided. Other amounts and currencies than the bill's happen only when a test wants them. */
export function chargeBill(sandbox: Sandbox, bill: Bill, other: { amount?: number; currency?: string; dueAt?: number } = {}): Charge {
  const amount = other.amount ?? bill.amount;
  const commission = Math.round((amount * FEE_PERCENT) / 100);
  const tax = Math.round((commission * GST_PERCENT) / 100);
  const charge: Charge = {
    id: bill.provider === 'razorpay' ? providerId('pay_', 14) : providerId('ch_3', 23), billId: bill.id, provider: bill.provider,
    amount, currency: other.currency ?? bill.currency, fee: commission + tax, tax, status: 'created', dueAt: other.dueAt ?? null, createdAt: sandbox.now(),
  };
  sandbox.books.charges.put(charge);
  return charge;
}
