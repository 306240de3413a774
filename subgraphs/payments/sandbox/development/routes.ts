import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { HttpRoutes } from '#http';
import { sandboxAccounts } from '../accounts.ts';
import { payDue } from '../acts/pay-due.ts';
import { answerCall } from '../answer-call.ts';
import { createSandbox } from '../create-sandbox.ts';
import type { SandboxProvider } from '../facts.ts';
import { readCall } from '../read-call.ts';
import type { Sandbox } from '../sandbox.ts';
import { createCourier } from '../webhooks/courier.ts';
import { postTo } from '../webhooks/post.ts';
import { createWebhooks } from '../webhooks/webhooks.ts';
import { paymentRoads } from './payment-roads.ts';
import { sandboxedProviders } from './sandboxed-providers.ts';

const BOOKS = 'payment-sandbox.jsonl';
/** Milliseconds between two looks at what was delayed. */
const LOOK = 1000;

/**
 * The payment sandbox in the gateway's own server: both providers' APIs under `/sandbox/razorpay` and `/sandbox/stripe`, and a page
 * for each payment. Where there are keys, and outside development, none of these roads exists.
 */
export const sandboxRoutes: HttpRoutes = function sandboxRoutes(server, { config, clock }) {
  const providers = sandboxedProviders(config);
  if (providers.length === 0) return;
  const sandbox = createSandbox({
    accounts: sandboxAccounts(config), file: path.join(config.dataDir, BOOKS), now: clock.now, refundsAtOnce: () => true,
    onNotice: (notice) => courier.carry(notice),
  });
  const webhooks = createWebhooks(sandbox, () => postTo(() => originOf(server)));
  const courier = createCourier(webhooks, sandbox.now, () => ({}));

  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  for (const provider of providers) apiRoads(server, sandbox, provider);
  paymentRoads(server, sandbox);

  const timer = setInterval(() => payDue(sandbox), LOOK).unref();
  server.addHook('onListen', async () => {
    for (const notice of webhooks.pending()) courier.carry(notice);
  });
  server.addHook('onClose', async () => {
    clearInterval(timer);
    courier.stop();
  });
};

function apiRoads(server: FastifyInstance, sandbox: Sandbox, provider: SandboxProvider): void {
  const prefix = `/sandbox/${provider}`;
  server.route({
    method: ['GET', 'POST'], url: `${prefix}/v1/*`,
    async handler({ method, url, headers, body }, reply) {
      const answer = answerCall(sandbox, provider, readCall({ method, url: url.slice(prefix.length), headers, body: typeof body === 'string' ? body : '' }));
      return reply.status(answer.status).headers({ ...answer.headers }).send(answer.body);
    },
  });
}

/** Where this process can be reached from itself. */
function originOf(server: FastifyInstance): string {
  const address = server.server.address();
  if (address === null || typeof address === 'string') return 'http://127.0.0.1';
  const host = address.address === '0.0.0.0' || address.address === '::' ? '127.0.0.1' : address.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}
