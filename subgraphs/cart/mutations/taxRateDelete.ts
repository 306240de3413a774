import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { deleteTaxRate } from '../domain/delete-tax-rate.ts';
import { taxRateKey } from '../domain/tax-rate-input.ts';

export const taxRateDelete = mutation({
  input: taxRateKey,
  async resolve(key, context) {
    await unitOfWork(context, (unit) => deleteTaxRate(unit, key));
    return {};
  },
});
