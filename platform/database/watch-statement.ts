import { metrics, statementText, tracing } from '../telemetry/index.ts';

/** Sends a statement: it is counted, timed, and, where a trace is under way, a span of it; with its text, never with its values. */
export function watchStatement(text: unknown, send: () => unknown): unknown {
  metrics.sqlStatements.inc();
  const traces = tracing();
  const span = traces === null || traces.current() === null || typeof text !== 'string' ? null : traces.begin(specOf(text));
  const began = performance.now();
  function end(outcome: 'ok' | 'error', error?: unknown): void {
    metrics.sqlDuration.observe({ outcome }, (performance.now() - began) / 1000);
    if (outcome === 'error') span?.fail(error);
    span?.end();
  }
  const sent = send();
  if (sent instanceof Promise) sent.then(() => end('ok'), (error: unknown) => end('error', error));
  else span?.end(); // streamed: whoever reads it is timed
  return sent;
}

/** The statements whose text was made fit to be shown already; they are few, and generated ones cannot fill the memory. */
const known = new Map<string, ReturnType<typeof specFor>>();
const MOST_KNOWN = 1_000;

function specOf(text: string) {
  const spec = known.get(text) ?? specFor(text);
  if (known.size < MOST_KNOWN) known.set(text, spec);
  return spec;
}

function specFor(text: string) {
  const statement = statementText(text);
  const verb = /^\w+/.exec(statement)?.[0].toLowerCase() ?? 'statement';
  return { name: `sql ${verb}`, kind: 'client', attributes: { 'db.system.name': 'postgresql', 'db.query.text': statement } } as const;
}
