import { money } from '#graph';
import type { PriceStepResolvers } from '../../../schema/generated/cart.ts';

export const PriceStepType: PriceStepResolvers = {
  amount: (step) => money(step.amount),
};
