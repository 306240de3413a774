import { moneyOrNull } from '#graph';
import type { TaxBandResolvers } from '../../../schema/generated/cart.ts';

export const TaxBandType: TaxBandResolvers = {
  upTo: (band) => moneyOrNull(band.upTo),
  ratePercent: (band) => band.rateBasisPoints / 100,
};
