import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ClosedBillError } from '../acts/closed-bill-error.ts';
import { delay } from '../acts/delay.ts';
import { fail } from '../acts/fail.ts';
import { pay } from '../acts/pay.ts';
import type { Bill, Charge } from '../facts.ts';
import { findBill } from '../find-bill.ts';
import type { Sandbox } from '../sandbox.ts';
import { readForm } from '../stripe/form.ts';
import { outcomeOf } from './outcome.ts';
import { missingPage, paymentPage } from './payment-page.ts';

const DELAY = 30; // seconds
const LONGEST_DELAY = 24 * 60 * 60;

const NOT_OPENED = 'No provider expects this payment. Cash is paid at the door; a payment without nextAction is opened by paymentRetry.';

type Act = (sandbox: Sandbox, bill: Bill, request: FastifyRequest) => Charge;

const ACTS: Readonly<Record<string, Act>> = {
  pay: (sandbox, bill) => pay(sandbox, bill),
  fail: (sandbox, bill) => fail(sandbox, bill),
  delay: (sandbox, bill, request) => delay(sandbox, bill, secondsOf(request)),
};

/**
 * `GET /sandbox/payments/:paymentId` is what a payer sees; `POST …/pay`, `/fail` and `/delay` (`?seconds=`) do what its buttons do and
 * answer scripts with what a client needs for `paymentConfirm`.
 */
export function paymentRoads(server: FastifyInstance, sandbox: Sandbox): void {
  server.get<{ Params: { paymentId: string } }>('/sandbox/payments/:paymentId', async (request, reply) => {
    const { paymentId } = request.params;
    const bill = findBill(sandbox, paymentId);
    if (bill === null) return reply.status(404).type('text/html; charset=utf-8').send(missingPage(NOT_OPENED));
    return reply.type('text/html; charset=utf-8').send(paymentPage(sandbox, bill, paymentId));
  });
  for (const [name, act] of Object.entries(ACTS)) {
    server.post<{ Params: { paymentId: string } }>(`/sandbox/payments/:paymentId/${name}`, async (request, reply) => {
      const { paymentId } = request.params;
      const bill = findBill(sandbox, paymentId);
      if (bill === null) return refuse(reply, 404, NOT_OPENED);
      try {
        const charge = act(sandbox, bill, request);
        // A browser's form is led back to the page, which shows what happened.
        if (request.headers.accept?.includes('text/html') === true) return await reply.redirect(`/sandbox/payments/${paymentId}`, 303);
        return await reply.send(outcomeOf(sandbox, { paymentId, bill, charge }));
      } catch (error) {
        if (error instanceof ClosedBillError) return refuse(reply, 409, error.message);
        throw error;
      }
    });
  }
}

function secondsOf({ query, body }: FastifyRequest): number {
  const given = typeof query === 'object' && query !== null && 'seconds' in query ? query.seconds : readForm(typeof body === 'string' ? body : '')['seconds'];
  const seconds = typeof given === 'string' ? Number(given) : Number.NaN;
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_DELAY ? seconds : DELAY;
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.status(status).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}
