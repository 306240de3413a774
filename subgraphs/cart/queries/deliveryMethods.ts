import { graphError, input } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/cart.ts';
import { listDeliveryMethods } from '../domain/list-delivery-methods.ts';

export const deliveryMethods: QueryResolvers['deliveryMethods'] = function deliveryMethods(_parent, { pincode }, context) {
  const parsed = input.pincode().safeParse(pincode);
  if (!parsed.success) throw graphError('BAD_USER_INPUT', 'A pincode has six digits and does not begin with 0.');
  return listDeliveryMethods(context, parsed.data);
};
