import { loader } from '#graph';
import type { ProviderEventResolvers } from '../../../schema/generated/payments.ts';
import { paymentById } from '../loaders.ts';

export const ProviderEventType: ProviderEventResolvers = {
  payment: (event, _args, context) => (event.paymentId === null ? null : loader(context, paymentById).load(event.paymentId)),
};
