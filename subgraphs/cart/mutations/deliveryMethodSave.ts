import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { deliveryMethod } from '../domain/delivery-method-input.ts';
import { saveDeliveryMethod } from '../domain/save-delivery-method.ts';

export const deliveryMethodSave = mutation({
  input: deliveryMethod,
  async resolve(method, context) {
    return { deliveryMethod: await unitOfWork(context, (unit) => saveDeliveryMethod(unit, method)) };
  },
});
