import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import type { ReturnStatus } from '../../../schema/generated/returns.ts';
import { tellCustomer as tell } from '../domain/tell-customer.ts';

/** Writes to whoever sends something back about what became of it; once for each status, however often it runs. */
export const tellCustomer = defineJob<{ returnId: string; status: ReturnStatus }>({
  name: 'returns.tellCustomer',
  run: (told, context) => unitOfWork(context, (unit) => tell(unit, told)),
});
