import type { Books } from './books.ts';
import type { SandboxProvider } from './facts.ts';

/** A provider's money in paise, and how many of each thing it knows. Refunds on their way count as refunded. */
export type Sums = {
  readonly bills: number; readonly charges: number; readonly refunds: number;
  readonly captured: number; readonly refunded: number; readonly fees: number;
};

/** Adds up what a provider took and gave back. */
export function sumsOf({ bills, charges, refunds }: Books, provider: SandboxProvider): Sums {
  const own = <T extends { readonly provider: SandboxProvider }>(things: readonly T[]): T[] => things.filter((each) => each.provider === provider);
  const [taken, given] = [own(charges.all()).filter((each) => each.status === 'captured'), own(refunds.all()).filter((each) => each.status !== 'failed')];
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  return {
    bills: own(bills.all()).length, charges: own(charges.all()).length, refunds: own(refunds.all()).length,
    captured: total(taken.map((each) => each.amount)), refunded: total(given.map((each) => each.amount)), fees: total(taken.map((each) => each.fee)),
  };
}
