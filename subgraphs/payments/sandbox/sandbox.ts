import type { SandboxAccounts } from './accounts.ts';
import type { Books } from './books.ts';
import type { Step } from './step.ts';

/** Both providers: their books, the shop's accounts with them, their clock, and whom they tell what happened. */
export type Sandbox = {
  readonly accounts: SandboxAccounts;
  readonly books: Books;
  /** Unix seconds. */
  readonly now: () => number;
  readonly announce: (step: Step) => void;
  /** True: a refund is processed at once; false: when `settleRefund` says so. */
  readonly refundsAtOnce: () => boolean;
};
