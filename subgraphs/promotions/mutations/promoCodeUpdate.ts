import { unitOfWork } from '#database';
import { loader, mutation } from '#graph';
import { promoCodeChange } from '../domain/promo-code-input.ts';
import { updatePromoCode } from '../domain/update-promo-code.ts';
import { promoCodeById } from '../loaders.ts';

export const promoCodeUpdate = mutation({
  input: promoCodeChange,
  async resolve(change, context) {
    await unitOfWork(context, (unit) => updatePromoCode(unit, change));
    return { promoCode: await loader(context, promoCodeById).load(change.id) };
  },
});
