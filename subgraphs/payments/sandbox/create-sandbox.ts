import type { SandboxAccounts } from './accounts.ts';
import { openBooks } from './books.ts';
import type { Notice } from './facts.ts';
import { razorpayEvents } from './razorpay/events.ts';
import type { Sandbox } from './sandbox.ts';
import { stripeEvents } from './stripe/events.ts';
import type { Step } from './step.ts';

export type SandboxOptions = {
  readonly accounts: SandboxAccounts;
  /** Where the books are kept; null: only in memory. */
  readonly file: string | null;
  readonly now: () => Date;
  readonly refundsAtOnce: () => boolean;
  /** Is told of every webhook that is announced. */
  readonly onNotice: (notice: Notice) => void;
};

/** Both providers, with their books open. */
export function createSandbox({ accounts, file, now, refundsAtOnce, onNotice }: SandboxOptions): Sandbox {
  const books = openBooks(file);
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  function announce(step: Step): void {
    const { provider } = step.bill;
    const events = provider === 'razorpay' ? razorpayEvents({ books, now: seconds }, step) : stripeEvents({ books, now: seconds }, step);
    for (const { id, type, body } of events) {
      const notice: Notice = { id, provider, type, body: JSON.stringify(body), createdAt: seconds(), attempts: 0, isDelivered: false };
      books.notices.put(notice);
      onNotice(notice);
    }
  }
  return { accounts, books, now: seconds, announce, refundsAtOnce };
}
