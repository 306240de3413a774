import type { Charge } from './facts.ts';
import type { Sandbox } from './sandbox.ts';

/** What went back of a charge or is on its way; paise. */
export function refunded({ books }: Pick<Sandbox, 'books'>, charge: Charge): number {
  return books.refunds.group(charge.id).filter((each) => each.status !== 'failed').reduce((sum, each) => sum + each.amount, 0);
}
