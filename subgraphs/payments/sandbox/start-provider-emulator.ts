import type { Clock } from '#time';
import type { SandboxAccounts } from './accounts.ts';
import { fail } from './acts/fail.ts';
import { pay, type PayOptions } from './acts/pay.ts';
import { settleRefund } from './acts/settle-refund.ts';
import { confirmationOf, type Confirmation } from './confirmation.ts';
import { createSandbox } from './create-sandbox.ts';
import type { Bill, Charge, SandboxProvider } from './facts.ts';
import { createFaults, type Faults } from './faults.ts';
import { findBill } from './find-bill.ts';
import { providerId } from './ids.ts';
import type { Sandbox } from './sandbox.ts';
import { serveProvider, type Received } from './serve-provider.ts';
import { sumsOf, type Sums } from './sums.ts';
import { createCourier, type Habits } from './webhooks/courier.ts';
import { createWebhooks, type Deliver, type Webhooks } from './webhooks/webhooks.ts';

/** A payment at the provider, after the payer acted. */
export type Paid = { readonly bill: Bill; readonly charge: Charge; readonly confirmation: Confirmation };

/** Razorpay and Stripe on this machine, for tests: the real libraries talk to them. */
export type ProviderEmulator = {
  readonly accounts: SandboxAccounts;
  readonly razorpayUrl: string;
  readonly stripeUrl: string;
  /** The configuration of a shop that has its accounts here. */
  readonly environment: Readonly<Record<string, string>>;
  readonly sandbox: Sandbox;
  readonly faults: Faults;
  readonly webhooks: Webhooks;
  /** All calls that came in, the first one first. */
  readonly calls: readonly Received[];
  /** The payer of one of the shop's payments pays, or is declined. Throws when the shop has not opened it at the provider. */
  readonly pay: (paymentId: string, options?: PayOptions) => Paid;
  readonly fail: (paymentId: string) => Paid;
  /** All refunds that are on their way arrive, or come back. */
  readonly settleRefunds: (status: 'processed' | 'failed') => void;
  /** False from the start on: refunds arrive at once. */
  readonly holdRefunds: (isHeld: boolean) => void;
  /** The payer disputes a payment at their bank. */
  readonly dispute: (charge: Charge, outcome: 'created' | 'won' | 'lost', disputeId?: string) => string;
  readonly sums: (provider: SandboxProvider) => Sums;
  /** Says whither webhooks go. With habits they are sent by themselves from now on, else only by `webhooks`. */
  readonly deliverTo: (deliver: Deliver, habits?: Habits) => void;
  readonly useClock: (clock: Clock) => void;
  readonly stop: () => Promise<void>;
};

/** Starts both providers. With a file they remember everything when they are started anew. */
export async function startProviderEmulator(options: { file?: string; accounts?: SandboxAccounts } = {}): Promise<ProviderEmulator> {
  const accounts = options.accounts ?? newAccounts();
  const state: { clock: Clock; deliver: Deliver; habits: Habits | null; areRefundsHeld: boolean } = {
    clock: { now: () => new Date() }, deliver: async () => null, habits: null, areRefundsHeld: false,
  };
  const sandbox = createSandbox({
    accounts, file: options.file ?? null, now: () => state.clock.now(), refundsAtOnce: () => !state.areRefundsHeld,
    onNotice: (notice) => {
      if (state.habits !== null) courier.carry(notice);
    },
  });
  const webhooks = createWebhooks(sandbox, () => state.deliver);
  const courier = createCourier(webhooks, sandbox.now, () => state.habits ?? {});
  const faults = createFaults();
  const calls: Received[] = [];
  const servers = await Promise.all((['razorpay', 'stripe'] as const).map((provider) => serveProvider(sandbox, provider, { faults, onCall: (call) => calls.push(call) })));
  const [razorpayUrl = '', stripeUrl = ''] = servers.map((server) => server.url);

  function act(paymentId: string, how: (bill: Bill) => Charge): Paid {
    const bill = findBill(sandbox, paymentId);
    if (bill === null) throw new Error(`The shop has not opened payment ${paymentId} at a provider`);
    const charge = how(bill);
    return { bill, charge, confirmation: confirmationOf(sandbox, bill, charge) };
  }

  return {
    accounts, razorpayUrl, stripeUrl, environment: environmentOf(accounts, { razorpayUrl, stripeUrl }), sandbox, faults, webhooks, calls,
    pay: (paymentId, how) => act(paymentId, (bill) => pay(sandbox, bill, how)),
    fail: (paymentId) => act(paymentId, (bill) => fail(sandbox, bill)),
    settleRefunds(status) {
      for (const refund of sandbox.books.refunds.all()) if (refund.status === 'pending') settleRefund(sandbox, refund, status);
    },
    holdRefunds(isHeld) {
      state.areRefundsHeld = isHeld;
    },
    dispute(charge, outcome, disputeId = providerId('', 14)) {
      const bill = sandbox.books.bills.get(charge.billId);
      if (bill !== undefined) sandbox.announce({ kind: `dispute ${outcome}`, bill, charge, disputeId });
      return disputeId;
    },
    sums: (provider) => sumsOf(sandbox.books, provider),
    deliverTo(deliver, habits) {
      state.deliver = deliver;
      state.habits = habits ?? null;
    },
    useClock(clock) {
      state.clock = clock;
    },
    async stop() {
      courier.stop();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

function newAccounts(): SandboxAccounts {
  return {
    razorpay: { keyId: providerId('rzp_test_', 14), keySecret: providerId('', 24), webhookSecret: providerId('', 32) },
    stripe: { publishableKey: providerId('pk_test_', 24), secretKey: providerId('sk_test_', 24), webhookSecret: providerId('whsec_', 32) },
  };
}

function environmentOf({ razorpay, stripe }: SandboxAccounts, { razorpayUrl, stripeUrl }: { razorpayUrl: string; stripeUrl: string }): Record<string, string> {
  return {
    RAZORPAY_KEY_ID: razorpay.keyId, RAZORPAY_KEY_SECRET: razorpay.keySecret, RAZORPAY_WEBHOOK_SECRET: razorpay.webhookSecret, RAZORPAY_API_URL: razorpayUrl,
    STRIPE_PUBLISHABLE_KEY: stripe.publishableKey, STRIPE_SECRET_KEY: stripe.secretKey, STRIPE_WEBHOOK_SECRET: stripe.webhookSecret, STRIPE_API_URL: stripeUrl,
  };
}
