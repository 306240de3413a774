import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Everything that GET /metrics shows. A domain that measures something of its own registers it here. */
export const registry = new Registry();

/** Seconds, from a cache hit to the request deadline. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The named metrics of the platform. Every label has few values by construction: routes as they are registered, operations
 * through `operationLabel`, names out of our own code; never an id, an address or anything that a client chooses.
 */
export const metrics = {
  httpRequests: histogram('aarya_http_request_duration_seconds', 'Time to answer an HTTP request', ['route', 'method', 'status']),
  operations: histogram('aarya_graph_operation_duration_seconds', 'Time to answer a graph operation; outcome: ok, user_error, or the code of the first error', ['operation', 'outcome']),
  subgraphFetches: histogram('aarya_subgraph_fetch_duration_seconds', 'Time of one fetch from a subgraph; outcome: ok, error', ['subgraph', 'outcome']),
  sqlStatements: counter('aarya_sql_statements_total', 'SQL statements sent', []),
  sqlDuration: histogram('aarya_sql_statement_duration_seconds', 'Time until the answer to a SQL statement; outcome: ok, error', ['outcome']),
  poolConnections: gauge('aarya_pool_connections', 'Connections of the database pool; state: total, idle, waiting', ['state']),
  jobs: histogram('aarya_job_duration_seconds', 'Time of one run of a job; outcome: ok, error', ['job', 'outcome']),
  outboundCalls: histogram('aarya_outbound_call_duration_seconds', 'Time of a call to an outside service with its retries; outcome: ok, refused, timeout, error, open', ['provider', 'outcome']),
  outboundAttempts: counter('aarya_outbound_attempts_total', 'Attempts of calls to outside services', ['provider']),
  outboundCircuit: gauge('aarya_outbound_circuit_open', '1 while the circuit to an outside service is open or being tried, else 0', ['provider']),
  authorization: counter('aarya_authorization_decisions_total', 'Decisions of the gateway; decision: allowed, denied; role: GUEST, CUSTOMER, STAFF, ADMIN, ANONYMOUS', ['decision', 'role']),
  messages: counter('aarya_messages_total', 'E-mails and text messages; outcome: sent, mailbox, twice, late, refused, unreadable, unconfigured', ['channel', 'template', 'outcome']),
  limitRefusals: counter('aarya_limit_refusals_total', 'Requests and operations refused by a limit, by its name', ['limit']),
  limitFallbacks: counter('aarya_limit_fallbacks_total', 'Counts of the limits kept in this process because Redis did not answer', []),
  requestsUnderWay: gauge('aarya_requests_under_way', 'HTTP requests being answered now', []),
  requestsAtOnce: gauge('aarya_requests_at_once', 'HTTP requests of visitors that may run at the same time, when others last had to wait', []),
  requestsWaiting: gauge('aarya_requests_waiting', 'HTTP requests of visitors that wait to run', []),
  operationCost: histogram('aarya_graph_operation_cost', 'Cost of an operation by its types and page sizes, in points', ['operation'], [1, 10, 30, 100, 300, 1_000, 3_000, 10_000]),
  subscribers: gauge('aarya_subscription_connections', 'WebSocket connections with a session that are open now', []),
  subscriptionEvents: counter('aarya_subscription_events_total', 'Events sent to subscribers', []),
  cache: counter('aarya_cache_requests_total', 'Reads of a cache, each hit, stale (given out, computed anew behind the reader), miss or error (without the database); and what came of the misses: fill (computed), wait (for another reader)', ['cache', 'outcome']),
  traceSpans: counter('aarya_trace_spans_total', 'Spans of traces given to the collector; outcome: sent, failed', ['outcome']),
  auditSequence: gauge('aarya_audit_sequence', 'Number of the newest entry of the audit trail that this process has anchored outside the database', []),
  auditFailures: counter('aarya_audit_failures_total', 'What of the audit trail could not be written; what: entry (of a refusal), anchor', ['what']),
};

function counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
  return new Counter({ name, help, labelNames, registers: [registry] });
}

function gauge<Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> {
  return new Gauge({ name, help, labelNames, registers: [registry] });
}

function histogram<Label extends string>(name: string, help: string, labelNames: Label[], bounds: number[] = buckets): Histogram<Label> {
  return new Histogram({ name, help, labelNames, buckets: bounds, registers: [registry] });
}
