import { createServer, type ServerResponse } from 'node:http';

/** A span as it came, with the parts that tests look at. */
export type CollectedSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  /** By OTLP's numbers: 2 is the server's side of a call. */
  readonly kind: number;
  readonly attributes: Readonly<Record<string, unknown>>;
};

export type TraceCollector = {
  readonly spans: CollectedSpan[];
  /** All that was sent, as text. */
  readonly bodies: string[];
  /** True: it takes what comes and never answers. */
  hangs: boolean;
  readonly close: () => void;
};

type Value = { stringValue?: string; intValue?: number; boolValue?: boolean };
type Sent = { resourceSpans: { scopeSpans: { spans: (Omit<CollectedSpan, 'attributes' | 'parentSpanId'> & { parentSpanId?: string; attributes: { key: string; value: Value }[] })[] }[] }[] };

/** A collector of traces by OTLP over HTTP (JSON), at this port of 127.0.0.1. */
export async function startTraceCollector(port: number): Promise<TraceCollector> {
  const collector = { spans: [] as CollectedSpan[], bodies: [] as string[], hangs: false };
  const held = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => { body += String(chunk); });
    request.on('end', () => {
      if (collector.hangs) {
        held.add(response);
        return;
      }
      if (request.url !== '/v1/traces' || request.method !== 'POST') throw new Error(`${request.method} ${request.url} is not of OTLP`);
      collector.bodies.push(body);
      collector.spans.push(...spansIn(JSON.parse(body)));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return Object.assign(collector, {
    close() {
      server.close();
      server.closeAllConnections();
    },
  });
}

function spansIn({ resourceSpans }: Sent): CollectedSpan[] {
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans.map(({ attributes, parentSpanId = '', ...span }) => ({
    ...span, parentSpanId, attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue ?? value.boolValue])),
  }))));
}
