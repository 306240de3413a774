import { getVariableValues, GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { type ErrorCode, graphError, type Viewer } from '#graph';
import { BoundedMemory } from '#cache';
import { checkRules } from './check-rules.ts';
import { conclude, type Decision } from './decision.ts';
import { expandOperation } from './expand-operation.ts';
import { findOperation, type FoundOperation } from './find-operation.ts';
import { guardSchema } from './guard-schema.ts';
import { judge } from './judge.ts';
import type { RuleMap } from './rule-map.ts';

/** A validated operation and who asks for it. `queryHash` is the hash of the document's source. */
export type GuardedRequest = {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly viewer: Viewer | null;
};

/** How often a decision was remembered, how often it had to be made, and how many are remembered now. */
export type GuardCounters = { readonly hits: number; readonly misses: number; readonly remembered: number };

export type Guard = {
  readonly apiSchema: GraphQLSchema;
  decide(request: GuardedRequest): Promise<Decision>;
  counters(): GuardCounters;
};

/** In selections: the replaced operations of some thousand large decisions, or many more small ones. */
const MAX_REMEMBERED_WEIGHT = 200_000;

/**
 * Makes the guard of one API schema. Throws when the rule map does not name exactly the schema's fields. A decision is
 * remembered by operation, role, permissions and the conditions of @skip and @include, unless a rule looked at arguments.
 */
export function createGuard(apiSchema: GraphQLSchema, ruleMap: RuleMap, maxRememberedWeight = MAX_REMEMBERED_WEIGHT): Guard {
  const problems = checkRules(apiSchema, ruleMap);
  if (problems.length > 0) throw new Error(`The rules do not fit the graph:\n  ${problems.join('\n  ')}`);
  const rules = guardSchema(apiSchema, ruleMap);
  const memory = new BoundedMemory<Decision>(maxRememberedWeight);
  const counted = { hits: 0, misses: 0 };

  async function decide(request: GuardedRequest): Promise<Decision> {
    const found = findOperation(request.document, request.operationName);
    if (found === null) return invalid('BAD_REQUEST', 'The document has no such operation.');
    const key = memoryKey(found, request);
    const remembered = memory.get(key);
    if (remembered !== undefined) {
      counted.hits += 1;
      return remembered;
    }
    counted.misses += 1;
    return decideAnew(found, request, key);
  }

  async function decideAnew(found: FoundOperation, request: GuardedRequest, key: string): Promise<Decision> {
    if (found.hasReservedAlias) return invalid('GRAPHQL_VALIDATION_FAILED', 'An alias must not begin with two underscores.');
    const variables = request.variables ?? {};
    const coerced = getVariableValues(apiSchema, found.definition.variableDefinitions ?? [], variables, { maxErrors: 5, hideSuggestions: true });
    if (coerced.errors !== undefined) return { kind: 'invalid', errors: coerced.errors.map(badInput) };
    try {
      const operation = expandOperation(apiSchema, found, coerced.coerced);
      const judgement = await judge(rules, operation, { viewer: request.viewer, variables });
      const decision = conclude(apiSchema, operation, judgement);
      const weight = 1 + key.length / 64 + (decision.kind === 'allowed' ? 0 : operation.size);
      if (!judgement.readArguments) memory.set(key, decision, weight);
      return decision;
    } catch (error) {
      if (error instanceof GraphQLError) return { kind: 'invalid', errors: [badInput(error)] };
      throw error;
    }
  }

  return { apiSchema, decide, counters: () => ({ ...counted, remembered: memory.size }) };
}

function memoryKey(found: FoundOperation, { queryHash, operationName, variables, viewer }: GuardedRequest): string {
  const who = viewer === null ? 'nobody' : [viewer.role, ...[...viewer.permissions].sort()].join(',');
  const given = variables ?? {};
  const conditions = found.conditionVariables.map((name) => conditionKey(Object.hasOwn(given, name) ? given[name] : undefined)).join('');
  return `${queryHash}|${operationName ?? ''}|${who}|${conditions}`;
}

/** Absent and null differ: only the former takes the variable's default. What is no boolean at all is refused, not remembered. */
function conditionKey(value: unknown): string {
  if (value === undefined) return 'u';
  if (value === null) return 'n';
  return typeof value === 'boolean' ? String(value).charAt(0) : 'x';
}

function invalid(code: ErrorCode, message: string): Decision {
  return { kind: 'invalid', errors: [graphError(code, message, { http: { status: 400 } })] };
}

/** graphql-js gives no code to the errors of variables, arguments and conditions that do not fit their type. */
function badInput(error: GraphQLError): GraphQLError {
  const { message, nodes, extensions } = error;
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 }, ...extensions } });
}
