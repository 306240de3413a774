import { rows, sql } from '#database';
import { byKey, defineLoader } from '#graph';
import { promoCodeColumns, type PromoCodeRow } from './rows.ts';

/** Promo codes by id. */
export const promoCodeById = defineLoader<PromoCodeRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<PromoCodeRow>`select ${promoCodeColumns} from promotions.promo_code c where c.id = any(${ids})`);
  return byKey(found, (promoCode) => promoCode.id);
});
