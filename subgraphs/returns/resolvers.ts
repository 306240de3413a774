import type { Resolvers } from '../../schema/generated/returns.ts';
import { exchangeRequest } from './mutations/exchangeRequest.ts';
import { returnCancel } from './mutations/returnCancel.ts';
import { returnRequest } from './mutations/returnRequest.ts';
import { returnTransition } from './mutations/returnTransition.ts';
import { returns } from './queries/returns.ts';
import { OrderType } from './types/Order.ts';
import { ReturnType } from './types/Return.ts';
import { ReturnLineType } from './types/ReturnLine.ts';

export const resolvers: Resolvers = {
  Query: { returns },
  Mutation: { exchangeRequest, returnCancel, returnRequest, returnTransition },
  Order: OrderType,
  Return: ReturnType,
  ReturnLine: ReturnLineType,
};
