import { unitOfWork } from '#database';
import { loader, mutation } from '#graph';
import { createPromoCode } from '../domain/create-promo-code.ts';
import { newPromoCode } from '../domain/promo-code-input.ts';
import { promoCodeById } from '../loaders.ts';

export const promoCodeCreate = mutation({
  input: newPromoCode,
  async resolve(promoCode, context) {
    const id = await unitOfWork(context, (unit) => createPromoCode(unit, promoCode));
    return { promoCode: await loader(context, promoCodeById).load(id) };
  },
});
