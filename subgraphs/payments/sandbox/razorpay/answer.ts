import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiRefusal, roadOf, type ApiAnswer, type Call } from '../api.ts';
import { keepAnswer, replayOf } from '../kept-answer.ts';
import type { Sandbox } from '../sandbox.ts';
import { orderRoads } from './orders.ts';
import { paymentRoads } from './payments.ts';
import { refundRoads } from './refunds.ts';
import { refusal } from './refusal.ts';

const roads = [...orderRoads, ...paymentRoads, ...refundRoads];

/** Answers a call as Razorpay's API does. */
export function answerRazorpay(sandbox: Sandbox, call: Call): ApiAnswer {
  try {
    checkKeys(sandbox, call);
    const found = roadOf(roads, call);
    if (found === null) throw refusal('The requested URL was not found on the server.', { status: 404 });
    return once(sandbox, call, () => ({ status: 200, body: found.road.answer(sandbox, call, found.ids) }));
  } catch (error) {
    if (error instanceof ApiRefusal) return { status: error.status, body: error.body };
    throw error;
  }
}

function checkKeys({ accounts: { razorpay } }: Sandbox, { headers }: Call): void {
  const expected = `Basic ${Buffer.from(`${razorpay.keyId}:${razorpay.keySecret}`).toString('base64')}`;
  const isRight = timingSafeEqual(digest(headers['authorization'] ?? ''), digest(expected));
  if (!isRight) throw refusal('Authentication failed', { status: 401, reason: 'authentication_failed' });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Refunds may carry a key (`X-Refund-Idempotency`); the official library cannot send one. */
function once(sandbox: Sandbox, call: Call, act: () => ApiAnswer): ApiAnswer {
  const given = call.method === 'POST' && call.path.endsWith('/refund') ? call.headers['x-refund-idempotency'] : undefined;
  if (given === undefined) return act();
  const key = `razorpay ${given}`;
  const replay = replayOf(sandbox, key, call);
  if (replay.kind === 'other') throw refusal('Different request body for the same Idempotency key');
  if (replay.kind === 'same') return replay.kept;
  const answer = act();
  keepAnswer(sandbox, key, call, answer);
  return answer;
}
