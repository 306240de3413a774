import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiRefusal, roadOf, type ApiAnswer, type Call } from '../api.ts';
import { providerId } from '../ids.ts';
import { keepAnswer, replayOf } from '../kept-answer.ts';
import type { Sandbox } from '../sandbox.ts';
import { chargeRoads } from './charges.ts';
import { expand } from './expand.ts';
import { intentRoads } from './payment-intents.ts';
import { refundRoads } from './refunds.ts';
import { refusal } from './refusal.ts';

const roads = [...intentRoads, ...refundRoads, ...chargeRoads];

/** Answers a call as Stripe's API does. */
export function answerStripe(sandbox: Sandbox, call: Call): ApiAnswer {
  const requestId = { 'request-id': providerId('req_', 14) };
  try {
    checkKey(sandbox, call);
    const found = roadOf(roads, call);
    if (found === null) throw refusal(`Unrecognized request URL (${call.method}: ${call.path}).`, { status: 404 });
    const answer = once(sandbox, call, () => {
      const shown = found.road.answer(sandbox, call, found.ids);
      return typeof shown === 'object' && shown !== null ? expand(sandbox, shown, call.method === 'GET' ? call.query['expand'] : call.body['expand']) : shown;
    });
    return { ...answer, headers: { ...requestId, ...answer.headers } };
  } catch (error) {
    if (error instanceof ApiRefusal) return { status: error.status, body: error.body, headers: requestId };
    throw error;
  }
}

function checkKey({ accounts: { stripe } }: Sandbox, { headers }: Call): void {
  const [given, expected] = [headers['authorization'] ?? '', `Bearer ${stripe.secretKey}`].map((text) => createHash('sha256').update(text).digest());
  const isRight = given !== undefined && expected !== undefined && timingSafeEqual(given, expected);
  if (!isRight) throw refusal('Invalid API Key provided.', { status: 401 });
}

/**
 * The same key with the same parameters answers as the first time, also when the first answer was a refusal; what was faulty in its
 * parameters is not kept. Source: docs.stripe.com/api/idempotent_requests.
 */
function once(sandbox: Sandbox, call: Call, act: () => unknown): ApiAnswer {
  const given = call.method === 'POST' ? call.headers['idempotency-key'] : undefined;
  if (given === undefined) return { status: 200, body: act() };
  const key = `stripe ${given}`;
  const replay = replayOf(sandbox, key, call);
  if (replay.kind === 'other') {
    throw refusal(`Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${given}' if you meant to execute a different request.`, { type: 'idempotency_error' });
  }
  if (replay.kind === 'same') return { ...replay.kept, headers: { 'idempotent-replayed': 'true' } };
  const answer = attempt(act);
  if (answer.status === 200 || !hasParam(answer.body)) keepAnswer(sandbox, key, call, answer);
  return answer;
}

function attempt(act: () => unknown): ApiAnswer {
  try {
    return { status: 200, body: act() };
  } catch (error) {
    if (error instanceof ApiRefusal) return { status: error.status, body: error.body };
    throw error;
  }
}

function hasParam(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null && 'param' in body.error;
}
