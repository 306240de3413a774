import { providerId } from '../ids.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Step } from '../step.ts';
import type { EventBody } from '../webhooks/event-body.ts';
import { chargeEntity, intentEntity, refundEntity } from './entities.ts';

/** The version of Stripe's API that the sandbox speaks: that of the installed library. */
const API_VERSION = '2026-10-28.endive';

/** The webhooks with which Stripe announces a step. Source: docs.stripe.com/api/events/types. */
export function stripeEvents(sandbox: Pick<Sandbox, 'books' | 'now'>, step: Step): EventBody[] {
  const event = (type: string, object: object): EventBody => {
    const id = providerId('evt_3', 23);
    return { id, type, body: {
      id, object: 'event', api_version: API_VERSION, created: sandbox.now(), data: { object }, livemode: false, pending_webhooks: 1,
      request: { id: null, idempotency_key: null }, type,
    } };
  };
  const intent = (): object => intentEntity(sandbox, step.bill);
  switch (step.kind) {
    case 'opened': return [event('payment_intent.created', intent())];
    case 'cancelled': return [event('payment_intent.canceled', intent())];
    case 'authorized': return step.bill.capture === 'manual' ? [event('payment_intent.amount_capturable_updated', intent())] : [];
    case 'captured': return [event(step.bill.capture === 'manual' ? 'charge.captured' : 'charge.succeeded', chargeEntity(sandbox, step.charge)), event('payment_intent.succeeded', intent())];
    case 'failed': return [event('charge.failed', chargeEntity(sandbox, step.charge)), event('payment_intent.payment_failed', intent())];
    case 'refund created': return [event('refund.created', refundEntity(sandbox, step.refund)), event('charge.refunded', chargeEntity(sandbox, step.charge))];
    case 'refund processed': return [event('refund.updated', refundEntity(sandbox, step.refund))];
    case 'refund failed': return [event('refund.updated', refundEntity(sandbox, step.refund)), event('refund.failed', refundEntity(sandbox, step.refund))];
    case 'dispute created': return [event('charge.dispute.created', disputeEntity(sandbox, step, 'needs_response'))];
    case 'dispute won': return [event('charge.dispute.closed', disputeEntity(sandbox, step, 'won'))];
    case 'dispute lost': return [event('charge.dispute.closed', disputeEntity(sandbox, step, 'lost'))];
  }
}

function disputeEntity({ now }: Pick<Sandbox, 'now'>, { charge, disputeId }: Extract<Step, { disputeId: string }>, status: 'needs_response' | 'won' | 'lost'): object {
  return {
    id: `du_${disputeId}`, object: 'dispute', amount: charge.amount, balance_transactions: [], charge: charge.id, created: now(),
    currency: charge.currency.toLowerCase(), evidence_details: { has_evidence: false, submission_count: 0 }, is_charge_refundable: false, livemode: false,
    metadata: {}, payment_intent: charge.billId, reason: 'product_not_received', status,
  };
}
