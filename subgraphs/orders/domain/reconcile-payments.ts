import type { Context } from '#context';
import { UnavailableError } from '#outbound';
import { duePayments, dueRefunds } from '#payments';
import { askProvider } from './ask-provider.ts';
import { sendRefund } from './send-refund.ts';

/** Things asked about in one run. */
const BATCH = 500;
/** Questions at once: a provider that hangs is left alone after five. */
const AT_ONCE = 5;

/** Asks the providers about every payment and refund that is not settled and due to be looked after. What cannot be answered stays due. */
export async function reconcilePayments(context: Context): Promise<void> {
  const now = context.clock.now();
  await eachOf(context, await duePayments(context.reader, now, BATCH), (id) => askProvider(context, id));
  await eachOf(context, await dueRefunds(context.reader, now, BATCH), (id) => sendRefund(context, id));
}

async function eachOf(context: Context, ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const left = ids.values();
  async function worker(): Promise<void> {
    for (const id of left) {
      try {
        await work(id);
      } catch (error) {
        const level = error instanceof UnavailableError ? 'warn' : 'error';
        context.log[level]({ id, err: error }, 'what a provider was asked about could not be settled');
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
