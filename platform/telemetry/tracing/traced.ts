import { tracing, type Span, type SpanSpec } from './tracing.ts';

/** Does `work` as a span of its own, failed when it throws; without tracing it is just done, and its span is null. */
export function traced<T>(spec: SpanSpec, work: (span: Span | null) => Promise<T>): Promise<T> {
  const traces = tracing();
  return traces === null ? work(null) : traces.inSpan(spec, work);
}
