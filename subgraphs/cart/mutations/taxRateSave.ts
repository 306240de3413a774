import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { saveTaxRate } from '../domain/save-tax-rate.ts';
import { taxRateInput } from '../domain/tax-rate-input.ts';

export const taxRateSave = mutation({
  input: taxRateInput,
  async resolve(rate, context) {
    return { taxRate: await unitOfWork(context, (unit) => saveTaxRate(unit, rate)) };
  },
});
