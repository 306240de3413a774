import type { Resolvers } from '../../schema/generated/promotions.ts';
import { promoCodeCreate } from './mutations/promoCodeCreate.ts';
import { promoCodeUpdate } from './mutations/promoCodeUpdate.ts';
import { promoCodes } from './queries/promoCodes.ts';
import { PromoCodeType } from './types/PromoCode.ts';

export const resolvers: Resolvers = {
  Query: { promoCodes },
  Mutation: { promoCodeCreate, promoCodeUpdate },
  PromoCode: PromoCodeType,
};
