import type { Resolvers } from '../../schema/generated/payments.ts';
import { paymentEvents } from './queries/paymentEvents.ts';
import { paymentLedger } from './queries/paymentLedger.ts';
import { paymentReconciliation } from './queries/paymentReconciliation.ts';
import { LedgerEntryType } from './types/LedgerEntry.ts';
import { OrderType } from './types/Order.ts';
import { PaymentType } from './types/Payment.ts';
import { PaymentActionType } from './types/PaymentAction.ts';
import { PaymentDifferenceType } from './types/PaymentDifference.ts';
import { PaymentReconciliationType } from './types/PaymentReconciliation.ts';
import { ProviderEventType } from './types/ProviderEvent.ts';
import { RefundType } from './types/Refund.ts';

export const resolvers: Resolvers = {
  Query: { paymentEvents, paymentLedger, paymentReconciliation },
  LedgerEntry: LedgerEntryType,
  Order: OrderType,
  Payment: PaymentType,
  PaymentAction: PaymentActionType,
  PaymentDifference: PaymentDifferenceType,
  PaymentReconciliation: PaymentReconciliationType,
  ProviderEvent: ProviderEventType,
  Refund: RefundType,
};
