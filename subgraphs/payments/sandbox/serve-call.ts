import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerCall } from './answer-call.ts';
import type { ApiAnswer, Call } from './api.ts';
import type { SandboxProvider } from './facts.ts';
import { actsDespite, type Fault } from './faults.ts';
import type { Sandbox } from './sandbox.ts';

const HUGE = 8 * 2 ** 20; // bytes
const PAGE = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>';

/** Answers a provider's API call, spoilt by a fault when there is one. */
export async function serveCall(sandbox: Sandbox, call: Call & { provider: SandboxProvider }, { fault, response }: { fault: Fault | null; response: ServerResponse }): Promise<void> {
  const act = (): ApiAnswer => answerCall(sandbox, call.provider, call);
  if (fault === null) {
    send(response, act());
    return;
  }
  if (fault.kind === 'hang' && fault.ms !== undefined) {
    await sleep(fault.ms, undefined, { ref: false });
    send(response, act());
    return;
  }
  spoil(response, fault, actsDespite(fault) ? act() : { status: 200, body: {} });
}

function spoil(response: ServerResponse, fault: Fault, answer: ApiAnswer): void {
  const body = JSON.stringify(answer.body);
  switch (fault.kind) {
    case 'hang': break;
    case 'status': send(response, { status: fault.status ?? 500, body: errorBody }); break;
    case 'reset': response.socket?.resetAndDestroy(); break;
    case 'html': response.writeHead(fault.status ?? 502, { 'content-type': 'text/html' }).end(PAGE); break;
    case 'truncated':
      response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
      break;
    case 'huge': send(response, { status: answer.status, body: { padding: 'x'.repeat(HUGE), answer: answer.body } }); break;
    case 'wrong amount': send(response, { ...answer, body: changed(answer.body, (key, value) => (key === 'amount' && typeof value === 'number' ? value + 100 : value)) }); break;
    case 'wrong currency': send(response, { ...answer, body: changed(answer.body, (key, value) => (key === 'currency' ? 'USD' : value)) }); break;
  }
}

/** What both libraries read as the provider's own trouble. */
const errorBody = { error: { code: 'SERVER_ERROR', type: 'api_error', description: 'We are facing some trouble.', message: 'We are facing some trouble.' } };

function changed(body: unknown, change: (key: string, value: unknown) => unknown): unknown {
  return JSON.parse(JSON.stringify(body), change);
}

function send(response: ServerResponse, { status, body, headers }: ApiAnswer): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
