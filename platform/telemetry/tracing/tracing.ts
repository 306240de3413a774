/** Values of our own choosing: names, counts, outcomes. Never what a person typed, never a token. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export type SpanSpec = {
  readonly name: string;
  readonly kind: 'internal' | 'server' | 'client' | 'consumer';
  readonly attributes?: SpanAttributes;
  /** The `traceparent` of what caused it elsewhere; without one, what runs now did. */
  readonly parent?: string | undefined;
  /** True for a parent that anybody may have written: its trace is joined, whether to keep it is our own decision. */
  readonly isStranger?: boolean;
};

/** A piece of work in a trace. */
export type Span = {
  /** In the form of W3C's `traceparent` header. */
  readonly traceparent: string;
  readonly traceId: string;
  readonly annotate: (attributes: SpanAttributes) => void;
  /** For what is only known later, such as the operation in a request. */
  readonly rename: (name: string) => void;
  /** Says that it failed: by the `code` of what is given or its name, since a message might quote what was sent. */
  readonly fail: (error: unknown) => void;
  /** Once; more often does nothing. */
  readonly end: () => void;
};

/** Where the work of this process is traced. */
export type Tracing = {
  /** Begins a span, which its maker ends. */
  readonly begin: (spec: SpanSpec) => Span;
  /** Runs `work`, and all that it awaits, as part of a span. */
  readonly within: <T>(span: Span, work: () => T) => T;
  /** Both: a span for as long as `work` takes, failed when it throws. */
  readonly inSpan: <T>(spec: SpanSpec, work: (span: Span) => Promise<T>) => Promise<T>;
  /** What runs now is part of. */
  readonly current: () => Span | null;
};

let current: Tracing | null = null;

/** The tracing of this process; null when none is configured, and then this look is all that it costs. */
export function tracing(): Tracing | null {
  return current;
}

/** Sets or ends the tracing of this process. */
export function setTracing(tracing: Tracing | null): void {
  current = tracing;
}
