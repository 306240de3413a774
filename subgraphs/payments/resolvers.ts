import type { Resolvers } from '../../schema/generated/payments.ts';
import { OrderType } from './types/Order.ts';
import { PaymentType } from './types/Payment.ts';
import { PaymentActionType } from './types/PaymentAction.ts';
import { RefundType } from './types/Refund.ts';

export const resolvers: Resolvers = { Order: OrderType, Payment: PaymentType, PaymentAction: PaymentActionType, Refund: RefundType };
