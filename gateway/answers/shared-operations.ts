import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { getOperationAST, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { BoundedMemory, keys } from '#cache';
import { clientOperations } from '../../schema/client-operations.ts';
import type { RuleMap } from '../authorization/rule-map.ts';
import type { Asked } from './asked.ts';
import { isShared } from './is-shared.ts';

/** An operation whose answers are kept for everybody. */
export type SharedOperation = {
  /** As it stands in the document, and as it was asked for. */
  readonly name: string | null;
  readonly operationName: string | null;
  readonly source: string;
  /** The SHA-256 of the source, hexadecimal. */
  readonly hash: string;
  readonly variables: readonly string[];
};

/** One that is asked for, with the key of its answer. */
export type SharedRequest = { readonly operation: SharedOperation; readonly key: string; readonly variables: Readonly<Record<string, unknown>> | null };

/** Characters of documents that are known. */
const MEMORY = 4_000_000;
/** Characters of variables: what is longer is asked once. */
const LONGEST_VARIABLES = 1_000;

/**
 * The operations that this process knows to be shared, by their text or its hash: known before anything of them is parsed. The clients'
 * own are known from the start, others once the graph has accepted them.
 */
export class SharedOperations {
  readonly #ruleMap: RuleMap;
  readonly #byText = new BoundedMemory<SharedOperation>(MEMORY);
  readonly #byHash = new BoundedMemory<SharedOperation>(MEMORY);
  #schema: GraphQLSchema | null = null;

  constructor(ruleMap: RuleMap) {
    this.#ruleMap = ruleMap;
  }

  /** The shared operation that is asked for, and the key of its answer; null when it is none, or none that is known. */
  find(asked: Asked | null): SharedRequest | null {
    if (asked === null) return null;
    const { query, hash, operationName, variables } = asked;
    const operation = query === null ? this.#byHash.get(nameOf(hash ?? '', operationName)) : this.#byText.get(nameOf(query, operationName));
    if (operation === undefined) return null;
    const given = variables === null ? [] : operation.variables.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]);
    const text = JSON.stringify(given);
    return text.length > LONGEST_VARIABLES ? null : { operation, variables, key: keys.answer(operation.hash, operationName, text) };
  }

  /** Has Apollo Server tell of the schema and of the documents that it has validated. */
  plugin(): ApolloServerPlugin {
    return {
      serverWillStart: async () => ({ schemaDidLoadOrUpdate: ({ apiSchema }) => this.#begin(apiSchema) }),
      requestDidStart: async () => ({
        didResolveOperation: async ({ source, document, request }) => this.#learn(source, document, request.operationName ?? null),
      }),
    };
  }

  #begin(schema: GraphQLSchema): void {
    this.#schema = schema;
    for (const source of clientOperations.values()) {
      const document = parse(source);
      if (validate(schema, document).length > 0) continue;
      for (const operationName of [null, getOperationAST(document)?.name?.value ?? null]) this.#learn(source, document, operationName);
    }
  }

  #learn(source: string, document: DocumentNode, operationName: string | null): void {
    if (this.#schema === null || this.#byText.get(nameOf(source, operationName)) !== undefined) return;
    const definition = getOperationAST(document, operationName);
    if (definition == null || !isShared(this.#schema, this.#ruleMap, { document, definition })) return;
    const hash = createHash('sha256').update(source).digest('hex');
    const variables = definition.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    const operation: SharedOperation = { name: definition.name?.value ?? null, source, operationName, variables, hash };
    this.#byText.set(nameOf(source, operationName), operation, source.length);
    this.#byHash.set(nameOf(hash, operationName), operation, source.length);
  }
}

function nameOf(document: string, operationName: string | null): string {
  return operationName === null ? document : `${operationName} ${document}`;
}
