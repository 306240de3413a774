import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Call } from './api.ts';
import type { SandboxProvider } from './facts.ts';
import type { Faults } from './faults.ts';
import { readCall } from './read-call.ts';
import type { Sandbox } from './sandbox.ts';
import { serveCall } from './serve-call.ts';

/** A call that came in. */
export type Received = Call & { readonly provider: SandboxProvider };

export type ProviderServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Serves a provider's API on a port of its own on this machine; `onCall` sees every call, also those that meet a fault. */
export async function serveProvider(sandbox: Sandbox, provider: SandboxProvider, { faults, onCall }: { faults: Faults; onCall: (call: Received) => void }): Promise<ProviderServer> {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = { ...readCall({ method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers, body: await text(request) }), provider };
    onCall(call);
    await serveCall(sandbox, call, { fault: faults.meet(provider, call), response });
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The emulator does not listen on a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
