import type { FastifyReply, FastifyRequest } from 'fastify';
import { auditRefusal } from '#audit';
import { createContext, createSystemContext, type Context, type Platform } from '#context';
import { newId } from '#database';
import type { HttpRoutes } from '#http';
import { paymentMetrics, providerAdapter, type OnlineProvider } from '#payments';
import { createEventIntake, type EventIntake } from './event-intake.ts';

/** Bytes; the longest events have some ten thousand. */
const BODY_LIMIT = 256 * 1024;

const ROADS: Readonly<Record<string, OnlineProvider>> = { '/webhooks/razorpay': 'RAZORPAY', '/webhooks/stripe': 'STRIPE' };

/**
 * `POST /webhooks/razorpay` and `/webhooks/stripe`: the signature is checked over the bytes as they came, the event kept, and only then
 * answered; what it means is worked out by a job. What was kept before is answered alike and changes nothing; a wrong signature is 400.
 */
export const webhookRoutes: HttpRoutes = function webhookRoutes(server, platform) {
  // A body that was read and written again has another signature, so nothing reads it here.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));
  const keep = createEventIntake(createSystemContext(platform, 'webhooks'));
  for (const [road, provider] of Object.entries(ROADS)) server.post(road, (request, reply) => receive({ platform, provider, keep }, { request, reply }));
};

type Road = { readonly platform: Platform; readonly provider: OnlineProvider; readonly keep: EventIntake };

async function receive({ platform, provider, keep }: Road, { request, reply }: { request: FastifyRequest; reply: FastifyReply }): Promise<FastifyReply> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const event = providerAdapter(platform.config, provider)?.readWebhook(body, request.headers, platform.clock.now()) ?? null;
  if (event === null) {
    paymentMetrics.webhooks.inc({ provider, outcome: 'refused' });
    await auditRefusal(contextOf(platform, request), { action: 'webhookRefused', summary: `A webhook for ${provider} without a valid signature was refused.` }, provider);
    return reply.status(400).send({ errors: [{ message: 'The signature is not valid.', extensions: { code: 'BAD_REQUEST' } }] });
  }
  const isNew = await keep({ ...event, provider });
  paymentMetrics.webhooks.inc({ provider, outcome: isNew ? 'stored' : 'duplicate' });
  return reply.send({ received: true });
}

function contextOf(platform: Platform, request: FastifyRequest): Context {
  return createContext(platform, { id: newId(), address: request.ip, userAgent: null, refreshToken: null, signal: null }, null);
}
