import { createServer, type Server, type ServerResponse } from 'node:http';
import { listenProblem } from '#config';
import { collectDefaultMetrics } from 'prom-client';
import { registry } from './metrics.ts';

export type MetricsServer = { readonly port: number; stop(): Promise<void> };

let hasDefaults = false;

/** Serves GET /metrics for Prometheus, and 404 for anything else. Rejects with a ConfigError when the port is taken; port 0 takes a free one. */
export async function startMetricsServer(options: { readonly host: string; readonly port: number }): Promise<MetricsServer> {
  if (!hasDefaults) collectDefaultMetrics({ register: registry });
  hasDefaults = true;
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url?.split('?', 1)[0] === '/metrics') void sendMetrics(response);
    else response.writeHead(404).end();
  });
  await listen(server, options);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function sendMetrics(response: ServerResponse): Promise<void> {
  try {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(text);
  } catch {
    response.writeHead(500).end(); // a gauge that collects itself failed: the next scrape may succeed
  }
}

function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, { host, port, variable: 'METRICS_PORT' })));
    server.listen(port, host, resolve);
  });
}
