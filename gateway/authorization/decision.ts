import { GraphQLError, Kind, print, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { createHash } from 'node:crypto';
import { cutOperation } from './cut-operation.ts';
import type { ExpandedOperation } from './expand-operation.ts';
import type { Judgement } from './judge.ts';
import { mendAnswer, type Mend } from './mend-answer.ts';
import { responseKey, typesBehind, narrowed, isMetaField, type ObjectTypes } from './possible-types.ts';
import { forbidden } from './rule-kinds.ts';

/** An operation that replaces the client's. Its hash is its own: the gateway keeps query plans by hash, and the plan of the full operation would fetch what was cut. */
export type Replacement = {
  readonly definition: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly source: string;
  readonly queryHash: string;
  /** The variables that it still uses. */
  readonly variables: readonly string[];
};

/**
 * What becomes of an operation: it runs as it is; is answered as a bad request; does not run because something in it is
 * forbidden; or runs as its replacement (null: nothing left to run), whose answer is then mended.
 */
export type Decision =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'invalid'; readonly errors: readonly GraphQLError[] }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[] }
  | { readonly kind: 'replaced'; readonly replacement: Replacement | null; readonly mend: Mend };

/** Draws the conclusion from a judgement. Mutations and subscriptions are all or nothing; of a query the refused fields are cut. */
export function conclude(schema: GraphQLSchema, operation: ExpandedOperation, judgement: Judgement): Decision {
  const { definition } = operation;
  if (!judgement.refuses && !operation.resolvedAbstractFragment) return { kind: 'allowed' };
  if (judgement.refuses && definition.operation !== 'query') {
    return { kind: 'refused', errors: refusals(schema, definition, judgement) };
  }
  const root = schema.getRootType(definition.operation);
  if (root == null) return { kind: 'refused', errors: [forbidden()] };
  const cut = cutOperation(schema, definition, judgement.verdicts);
  const mend = mendAnswer(schema, { type: root, selectionSet: definition.selectionSet }, { ...judgement, mended: cut.mended });
  return { kind: 'replaced', replacement: cut.definition === null ? null : replacementOf(cut.definition), mend };
}

function replacementOf(definition: OperationDefinitionNode): Replacement {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition] };
  const source = print(document);
  return {
    definition, document, source,
    queryHash: createHash('sha256').update(source).digest('hex'),
    variables: definition.variableDefinitions?.map((each) => each.variable.name.value) ?? [],
  };
}

/** One error for each refused place of an operation that does not run; its path has no list positions, as there are no lists yet. */
function refusals(schema: GraphQLSchema, definition: OperationDefinitionNode, { verdicts }: Judgement): GraphQLError[] {
  const errors = new Map<string, GraphQLError>();
  const root = schema.getRootType(definition.operation);
  visitSet(definition.selectionSet, root == null ? [] : [root], []);
  return [...errors.values()];

  function visitSet(set: OperationDefinitionNode['selectionSet'], types: ObjectTypes, path: readonly string[]): void {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) visitSet(node.selectionSet, narrowed(schema, types, node.typeCondition), path);
      if (node.kind !== Kind.FIELD || isMetaField(node)) continue;
      const here = [...path, responseKey(node)];
      for (const verdict of types.map((type) => verdicts.get(node)?.get(type.name))) {
        if (verdict == null) continue;
        const extensions = verdict instanceof GraphQLError ? verdict.extensions : forbidden().extensions;
        errors.set(here.join('.'), new GraphQLError(verdict.message, { nodes: node, path: here, extensions }));
      }
      if (node.selectionSet !== undefined) visitSet(node.selectionSet, typesBehind(schema, types, node.name.value), here);
    }
  }
}
