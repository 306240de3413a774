import { money, moneyOrNull } from '#graph';
import type { DeliveryMethodResolvers } from '../../../schema/generated/cart.ts';

export const DeliveryMethodType: DeliveryMethodResolvers = {
  price: (method) => money(method.price),
  freeAbove: (method) => moneyOrNull(method.freeAbove),
  estimatedDays: (method) => ({ min: method.minDays, max: method.maxDays }),
};
