import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { readAnew } from '../domain/read-anew.ts';
import { requestExchange } from '../domain/request-exchange.ts';
import { exchangeToRequest } from '../domain/return-input.ts';

export const exchangeRequest = mutation({
  input: exchangeToRequest,
  async resolve(wanted, context) {
    const returnId = await unitOfWork(context, (unit) => requestExchange(unit, wanted));
    return { return: await readAnew(context, returnId) };
  },
});
