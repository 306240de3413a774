import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { issueCode } from '../domain/issue-code.ts';

/** Makes and sends a code that was asked for; ahead of other jobs, because somebody waits for it. */
export const issueOneTimePassword = defineJob<{ id: string }>({
  name: 'accounts.issueOneTimePassword',
  priority: -10,
  run: ({ id }, context) => unitOfWork(context, (unit) => issueCode(unit, id)),
});
