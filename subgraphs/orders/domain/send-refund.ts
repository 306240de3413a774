import { audit } from '#audit';
import type { Context } from '#context';
import { unitOfWork } from '#database';
import { RefusedError, UnavailableError } from '#outbound';
import { beginSending, providerAdapter, refuseRefund, type SendingRefund } from '#payments';
import { followMoney } from './follow-money.ts';
import { keepAnswerAside } from './keep-answer-aside.ts';
import { lockOrderPayment } from './lock-order-payment.ts';
import { refundFailedAct } from './refund-failed-act.ts';
import { settleRefund } from './settle-refund.ts';

/**
 * Has the provider give back what was written down, or asks what became of it, and takes in the answer; nothing when it is settled.
 * Whatever happens meanwhile it is made once: the attempt is counted first, the refund's id is the provider's key, and a repeated
 * attempt looks for the first one. A provider that does not answer is tried again later; one that says no ends it.
 */
export async function sendRefund(context: Context, refundId: string): Promise<void> {
  const sending = await unitOfWork(context, (unit) => beginSending(unit, refundId));
  if (sending === null) return;
  try {
    await send(context, sending);
  } catch (error) {
    if (error instanceof UnavailableError) context.log.warn({ refundId, err: error }, 'a refund could not be sent; it is tried again');
    else if (error instanceof RefusedError) await takeRefusal(context, sending, error.message);
    else throw error;
  }
}

async function send(context: Context, sending: SendingRefund): Promise<void> {
  const adapter = providerAdapter(context.config, sending.provider);
  if (adapter === null) throw new UnavailableError(sending.provider, new Error('The shop has no account with it any longer.'));
  const { id, providerPaymentId, amount, attempts, isSent } = sending;
  if (isSent) return askForRefunds(context, sending);
  const report = await adapter.refund({ refundId: id, providerPaymentId, amount, isRepeated: attempts > 1 });
  await keepAnswerAside(context, report, await settleRefund(context, report));
}

async function askForRefunds(context: Context, { provider, providerPaymentId }: SendingRefund): Promise<void> {
  const reports = await providerAdapter(context.config, provider)?.fetchRefunds(providerPaymentId) ?? [];
  for (const report of reports) await keepAnswerAside(context, report, await settleRefund(context, report));
}

/** The provider may refuse because the money went back already: what it knows is taken in before the refund is given up. */
async function takeRefusal(context: Context, sending: SendingRefund, failure: string): Promise<void> {
  context.log.error({ refundId: sending.id, paymentId: sending.paymentId, failure }, 'a provider refused a refund');
  await askForRefunds(context, sending).catch((error: unknown) => context.log.warn({ refundId: sending.id, err: error }, 'the refunds could not be asked for'));
  await unitOfWork(context, async (unit) => {
    const locked = await lockOrderPayment(unit, sending.paymentId);
    const isOver = await refuseRefund(unit, locked.payment, { refundId: sending.id, failure });
    if (isOver) audit(unit, refundFailedAct(locked, sending.provider));
    followMoney(unit, locked);
  });
}
