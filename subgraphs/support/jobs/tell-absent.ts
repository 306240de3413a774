import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { tellAbsent as tell } from '../domain/tell-absent.ts';

/** Writes to whoever has not read a message; once, however often it runs. */
export const tellAbsent = defineJob<{ messageId: string }>({
  name: 'support.tellAbsent',
  run: ({ messageId }, context) => unitOfWork(context, (unit) => tell(unit, messageId)),
});
