import type { FastifyReply, FastifyRequest } from 'fastify';
import { auditRefusal } from '#audit';
import { createContext, type Context, type Platform } from '#context';
import { newId, unitOfWork } from '#database';
import type { HttpRoutes } from '#http';
import { paymentMetrics, providerAdapter, storeEvent, type OnlineProvider } from '#payments';
import { processPaymentEvent } from '../jobs/process-payment-event.ts';

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
  for (const [road, provider] of Object.entries(ROADS)) server.post(road, (request, reply) => receive(platform, provider, { request, reply }));
};

async function receive(platform: Platform, provider: OnlineProvider, { request, reply }: { request: FastifyRequest; reply: FastifyReply }): Promise<FastifyReply> {
  const context = contextOf(platform, request);
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const event = providerAdapter(platform.config, provider)?.readWebhook(body, request.headers, platform.clock.now()) ?? null;
  if (event === null) {
    paymentMetrics.webhooks.inc({ provider, outcome: 'refused' });
    await auditRefusal(context, { action: 'webhookRefused', summary: `A webhook for ${provider} without a valid signature was refused.` }, provider);
    return reply.status(400).send({ errors: [{ message: 'The signature is not valid.', extensions: { code: 'BAD_REQUEST' } }] });
  }
  const stored = await unitOfWork(context, async (unit) => {
    const eventId = await storeEvent(unit, provider, event);
    if (eventId !== null) unit.publish(processPaymentEvent, { eventId });
    return eventId;
  });
  paymentMetrics.webhooks.inc({ provider, outcome: stored === null ? 'duplicate' : 'stored' });
  return reply.send({ received: true });
}

function contextOf(platform: Platform, request: FastifyRequest): Context {
  return createContext(platform, { id: newId(), address: request.ip, userAgent: null, refreshToken: null, signal: null }, null);
}
