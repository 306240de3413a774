import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace, type Context as TraceContext, type Span as OpenSpan } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, ParentBasedSampler, SamplingDecision, TraceIdRatioBasedSampler, type SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { TracingConfig } from '../../config/index.ts';
import { isError } from '../is-error.ts';
import type { Log } from '../log.ts';
import { metrics } from '../metrics.ts';
import { parseTraceparent } from './parse-traceparent.ts';
import type { Span, SpanSpec, Tracing } from './tracing.ts';

/** Spans kept while the collector is slow or away; beyond them the newest are dropped. Some 2 kB each. */
const QUEUE = 2_048;
const BATCH = 256;
/** Milliseconds between two batches, for the collector's answer, and for the last batches when the process ends. */
const PAUSE = 2_000;
const EXPORT_TIMEOUT = 5_000;
const CLOSE_TIMEOUT = 2_000;

const KINDS = { internal: SpanKind.INTERNAL, server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER } as const;

/**
 * Tracing by OpenTelemetry, sent to a collector over OTLP/HTTP in batches. The queue is bounded and nobody waits for it: a collector that is
 * away, slow or hanging costs traces, never a request. Nothing is registered globally, so that libraries trace nothing by themselves.
 */
export function openTelemetry(config: TracingConfig, log: Log): { tracing: Tracing; close: () => Promise<void> } {
  const share = new TraceIdRatioBasedSampler(config.sampledShare);
  const exporter = countedExporter(new OTLPTraceExporter({ url: config.url, headers: { ...config.headers }, timeoutMillis: EXPORT_TIMEOUT, concurrencyLimit: 2 }), log);
  const processor = new BatchSpanProcessor(exporter, { maxQueueSize: QUEUE, maxExportBatchSize: BATCH, scheduledDelayMillis: PAUSE, exportTimeoutMillis: EXPORT_TIMEOUT });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': config.serviceName }),
    sampler: new ParentBasedSampler({ root: share }),
    spanProcessors: [processor],
  });
  const tracer = provider.getTracer('aarya');
  const running = new AsyncLocalStorage<Span>();
  const contexts = new WeakMap<Span, TraceContext>();

  function begin({ name, kind, attributes, parent, isStranger }: SpanSpec): Span {
    const span = tracer.startSpan(name, { kind: KINDS[kind], attributes: attributes ?? {} }, parentContext(parent, isStranger === true));
    const ours = spanOf(span);
    contexts.set(ours, trace.setSpan(ROOT_CONTEXT, span));
    return ours;
  }
  function parentContext(traceparent: string | undefined, isStranger: boolean): TraceContext {
    const given = parseTraceparent(traceparent);
    if (given === null) {
      const around = running.getStore();
      return around === undefined ? ROOT_CONTEXT : contexts.get(around) ?? ROOT_CONTEXT;
    }
    const isKept = isStranger ? share.shouldSample(ROOT_CONTEXT, given.traceId).decision === SamplingDecision.RECORD_AND_SAMPLED : given.isSampled;
    return trace.setSpanContext(ROOT_CONTEXT, { traceId: given.traceId, spanId: given.spanId, traceFlags: isKept ? TraceFlags.SAMPLED : TraceFlags.NONE, isRemote: true });
  }
  async function inSpan<T>(spec: SpanSpec, work: (span: Span) => Promise<T>): Promise<T> {
    const span = begin(spec);
    try {
      return await running.run(span, () => work(span));
    } catch (error) {
      span.fail(error);
      throw error;
    } finally {
      span.end();
    }
  }
  return {
    tracing: { begin, inSpan, within: (span, work) => running.run(span, work), current: () => running.getStore() ?? null },
    close: () => quietly(Promise.race([provider.shutdown(), new Promise<void>((resolve) => { setTimeout(resolve, CLOSE_TIMEOUT).unref(); })])),
  };
}

function spanOf(span: OpenSpan): Span {
  const { traceId, spanId, traceFlags } = span.spanContext();
  let ended = false;
  return {
    traceId,
    traceparent: `00-${traceId}-${spanId}-${traceFlags === TraceFlags.NONE ? '00' : '01'}`,
    annotate: (attributes) => { span.setAttributes(attributes); },
    rename: (name) => { span.updateName(name); },
    fail: (error) => { span.setAttribute('error.type', typeOf(error)).setStatus({ code: SpanStatusCode.ERROR }); },
    end: () => {
      if (!ended) span.end();
      ended = true;
    },
  };
}

/** Says once in the log that the collector is away, and when it is back; the metrics have each batch. */
function countedExporter(exporter: SpanExporter, log: Log): SpanExporter {
  let away = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const failed = result.code !== 0;
        metrics.traceSpans.inc({ outcome: failed ? 'failed' : 'sent' }, spans.length);
        if (failed && !away) log.warn({ err: result.error }, 'the collector of traces does not answer; traces are dropped');
        if (!failed && away) log.info('the collector of traces is back');
        away = failed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

/** A code of ours or of PostgreSQL, else the name of the error. */
function typeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') return error.code;
  return isError(error) ? error.name : 'unknown';
}

async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}
