import type { z } from 'zod';
import { bill, charge, keptAnswer, notice, refund, type Bill, type Charge, type KeptAnswer, type Notice, type Refund } from './facts.ts';
import { openJournal } from './journal.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** Everything that the two providers know: bills by reference, charges by bill, refunds by charge, webhooks by provider. */
export type Books = {
  readonly bills: Shelf<Bill>;
  readonly charges: Shelf<Charge>;
  readonly refunds: Shelf<Refund>;
  readonly notices: Shelf<Notice>;
  readonly answers: Shelf<KeptAnswer>;
};

/** Opens the books: remembered in a file, or, with null, only as long as the process lives. */
export function openBooks(file: string | null): Books {
  const journal = file === null ? null : openJournal(file);

  function shelf<T extends { readonly id: string }>(name: string, shape: z.ZodType<T>, groupOf: (value: T) => string): Shelf<T> {
    const remembered = (journal?.entries ?? []).filter((entry) => entry.shelf === name).flatMap(({ value }) => shape.safeParse(value).data ?? []);
    const isFilling = { now: true };
    const opened = openShelf<T>(groupOf, (value) => {
      if (!isFilling.now) journal?.write({ shelf: name, value });
    });
    for (const value of remembered) opened.put(value);
    isFilling.now = false;
    return opened;
  }

  return {
    bills: shelf('bill', bill, (value) => value.reference ?? ''),
    charges: shelf('charge', charge, (value) => value.billId),
    refunds: shelf('refund', refund, (value) => value.chargeId),
    notices: shelf('notice', notice, (value) => value.provider),
    answers: shelf('answer', keptAnswer, () => ''),
  };
}
