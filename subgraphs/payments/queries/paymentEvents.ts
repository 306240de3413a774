import type { QueryResolvers } from '../../../schema/generated/payments.ts';
import { listEvents } from '../domain/list-events.ts';

export const paymentEvents: QueryResolvers['paymentEvents'] = function paymentEvents(_parent, args, context) {
  return listEvents(context, args.filter ?? {}, args);
};
