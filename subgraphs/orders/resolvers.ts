import type { Resolvers } from '../../schema/generated/orders.ts';
import { orderCancel } from './mutations/orderCancel.ts';
import { orderPlace } from './mutations/orderPlace.ts';
import { orderTransition } from './mutations/orderTransition.ts';
import { paymentConfirm } from './mutations/paymentConfirm.ts';
import { paymentRetry } from './mutations/paymentRetry.ts';
import { refundCreate } from './mutations/refundCreate.ts';
import { order } from './queries/order.ts';
import { orderById } from './queries/orderById.ts';
import { orders } from './queries/orders.ts';
import { CreditNoteType } from './types/CreditNote.ts';
import { InvoiceType } from './types/Invoice.ts';
import { OrderType } from './types/Order.ts';
import { OrderLineType } from './types/OrderLine.ts';
import { UserType } from './types/User.ts';

export const resolvers: Resolvers = {
  Query: { order, orderById, orders },
  Mutation: { orderCancel, orderPlace, orderTransition, paymentConfirm, paymentRetry, refundCreate },
  CreditNote: CreditNoteType,
  Invoice: InvoiceType,
  Order: OrderType,
  OrderLine: OrderLineType,
  User: UserType,
};
