import { money } from '#graph';
import type { TaxLineResolvers } from '../../../schema/generated/cart.ts';

export const TaxLineType: TaxLineResolvers = {
  amount: (line) => money(line.amount),
};
