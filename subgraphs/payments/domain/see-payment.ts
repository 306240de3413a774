import { may, type Viewer } from '#graph';
import { payerOf } from './payer-of.ts';

/** Whether the viewer may see a payment: who pays it, and staff who see orders, payments or give money back. To everybody else it does not exist (F21). */
export function seesPayment(viewer: Viewer | null, payment: { readonly payer: string }): boolean {
  return payerOf(viewer) === payment.payer || may(viewer, 'ORDERS_READ') || may(viewer, 'PAYMENTS_READ') || may(viewer, 'PAYMENTS_REFUND');
}
