import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { graphError, type Viewer } from '#graph';
import type { Decision } from './decision.ts';
import { createGuard, type Guard } from './guard.ts';
import type { RuleMap } from './rule-map.ts';

/** What Apollo Server takes as its gateway; its types are reached through the one package that the project depends on. */
export type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
export type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
export type ExecutorRequest = Parameters<Executor>[0];
export type ExecutorResult = Awaited<ReturnType<Executor>>;

/** A gateway behind the guard. `guard()` also serves whatever executes beside Apollo Server: subscriptions. */
export type GuardedGateway = Gateway & { guard(): Guard };

/** Told of every operation that asks for what its viewer has no right to, before it is answered; what staff would need is `missing`. */
export type OnDenied = (context: BaseContext, denied: { readonly operationName: string | null; readonly missing: readonly string[] }) => Promise<void>;

/**
 * Puts the guard before a gateway's executor, so that nothing is planned which the viewer may not see. The viewer is
 * taken from Apollo Server's context value (`viewer`; none means nobody). `load` fails when the rules do not fit the
 * graph; a later supergraph that they do not fit is answered with SERVICE_UNAVAILABLE, never without rules.
 */
export function guardedGateway(gateway: Gateway, ruleMap: RuleMap, onDenied?: OnDenied): GuardedGateway {
  let current: { guard: Guard } | { problem: unknown } = { problem: new Error('The gateway has not loaded its schema.') };
  // Subscribed first: Apollo's gateway calls in order of subscription and swallows what a listener throws.
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    try {
      current = { guard: createGuard(apiSchema, ruleMap) };
    } catch (problem) {
      current = { problem };
    }
  });

  function guard(): Guard {
    if ('problem' in current) throw current.problem;
    return current.guard;
  }

  return {
    guard,
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      guard();
      if (executor === null) throw new Error('The gateway has no executor: the guard would have nothing to stand before.');
      return {
        executor: async (request) => {
          if ('problem' in current) return { errors: [beingUpdated()] };
          return executeGuarded({ guard: current.guard, executor, onDenied }, request);
        },
      };
    },
  };
}

function beingUpdated(): GraphQLError {
  return graphError('SERVICE_UNAVAILABLE', 'The graph is being updated.', { http: { status: 503 } });
}

type Guarded = { readonly guard: Guard; readonly executor: Executor; readonly onDenied: OnDenied | undefined };

async function executeGuarded({ guard, executor, onDenied }: Guarded, request: ExecutorRequest): Promise<ExecutorResult> {
  const { viewer = null }: { viewer?: Viewer | null } = request.context;
  const { document, queryHash, request: { operationName, variables } } = request;
  const decision = await guard.decide({ document, queryHash, operationName, variables, viewer });
  if ('missing' in decision && decision.missing.length > 0) await onDenied?.(request.context, { operationName: request.operationName ?? null, missing: decision.missing });
  switch (decision.kind) {
    case 'allowed': return request.operation?.operation === 'subscription' ? { errors: [notOverHttp()] } : executor(request);
    case 'invalid': return { errors: decision.errors };
    case 'refused': return { data: null, errors: decision.errors };
    case 'replaced': return executeReplacement(decision, executor, request);
  }
}

/** Apollo's gateway throws on a subscription, which would be answered as a fault of ours. */
function notOverHttp(): GraphQLError {
  return graphError('BAD_REQUEST', 'Subscriptions are served over WebSocket.', { http: { status: 400 } });
}

async function executeReplacement(
  { replacement, mend }: Extract<Decision, { kind: 'replaced' }>, executor: Executor, request: ExecutorRequest,
): Promise<ExecutorResult> {
  if (replacement === null) return withErrors({}, mend({}));
  const { definition, document, source, queryHash } = replacement;
  const variables = Object.fromEntries(
    Object.entries(request.request.variables ?? {}).filter(([name]) => replacement.variables.includes(name)),
  );
  const result = await executor({
    ...request, document, operation: definition, source, queryHash, request: { ...request.request, query: source, variables },
  });
  if (result.data == null) return result;
  return withErrors(result, mend(result.data));
}

function withErrors(result: ExecutorResult, mended: { data: ExecutorResult['data']; errors: ExecutorResult['errors'] }): ExecutorResult {
  const errors = [...(result.errors ?? []), ...(mended.errors ?? [])];
  return { ...result, data: mended.data, ...(errors.length > 0 ? { errors } : {}) };
}
