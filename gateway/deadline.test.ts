import { expect, test } from '@jest/globals';
import type { Executor, Gateway } from './authorization/guarded-gateway.ts';
import { withDeadline } from './deadline.ts';

function gatewayOf(executor: Executor): Gateway {
  return { onSchemaLoadOrUpdate: () => () => undefined, stop: async () => undefined, load: async () => ({ executor }) };
}

async function answerOf(executor: Executor, milliseconds: number): Promise<unknown> {
  const { executor: timed } = await withDeadline(gatewayOf(executor), milliseconds).load({ apollo: {} });
  // The executors here do not look at the request.
  return timed?.(JSON.parse('{}'));
}

test('F35 an operation that hangs is answered with TIMEOUT', async () => {
  expect(await answerOf(() => new Promise(() => undefined), 10)).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] });
});

test('an operation that is done in time is answered as it is', async () => {
  expect(await answerOf(async () => ({ data: { ok: true } }), 60_000)).toEqual({ data: { ok: true } });
});
