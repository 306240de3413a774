import { providerId } from '../ids.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Step } from '../step.ts';
import type { EventBody } from '../webhooks/event-body.ts';
import { orderEntity, paymentEntity, refundEntity } from './entities.ts';

/** The webhooks with which Razorpay announces a step. Source: razorpay.com/docs/webhooks/payloads. */
export function razorpayEvents(sandbox: Pick<Sandbox, 'books' | 'now'>, step: Step): EventBody[] {
  if (!('charge' in step)) return [];
  const payment = { payment: { entity: paymentEntity(sandbox, step.charge) } };
  const event = (type: string, payload: object): EventBody => ({
    id: providerId('', 14), type,
    body: { entity: 'event', account_id: 'acc_sandbox0000000', event: type, contains: Object.keys(payload), payload, created_at: sandbox.now() },
  });
  switch (step.kind) {
    case 'authorized': return [event('payment.authorized', payment)];
    case 'captured': return [event('payment.captured', payment), event('order.paid', { ...payment, order: { entity: orderEntity(sandbox, step.bill) } })];
    case 'failed': return [event('payment.failed', payment)];
    case 'refund created': return [event('refund.created', { refund: { entity: refundEntity(step.refund) }, ...payment })];
    case 'refund processed': return [event('refund.processed', { refund: { entity: refundEntity(step.refund) }, ...payment })];
    case 'refund failed': return [event('refund.failed', { refund: { entity: refundEntity(step.refund) }, ...payment })];
    case 'dispute created': return [event('payment.dispute.created', { ...payment, dispute: { entity: disputeEntity(sandbox, step, 'open') } })];
    case 'dispute won': return [event('payment.dispute.won', { ...payment, dispute: { entity: disputeEntity(sandbox, step, 'won') } })];
    case 'dispute lost': return [event('payment.dispute.lost', { ...payment, dispute: { entity: disputeEntity(sandbox, step, 'lost') } })];
  }
}

const RESPOND_WITHIN = 7 * 24 * 60 * 60; // seconds

function disputeEntity({ now }: Pick<Sandbox, 'now'>, { charge, disputeId }: Extract<Step, { disputeId: string }>, status: 'open' | 'won' | 'lost'): object {
  return {
    id: `disp_${disputeId}`, entity: 'dispute', payment_id: charge.id, amount: charge.amount, currency: charge.currency,
    amount_deducted: status === 'lost' ? charge.amount : 0, reason_code: 'goods_or_services_not_received_or_partially_received',
    respond_by: now() + RESPOND_WITHIN, status, phase: 'chargeback', created_at: now(), evidence: null,
  };
}
