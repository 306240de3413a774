import { Kind, print, type DocumentNode, type GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { createHash } from 'node:crypto';
import { cutOperation } from './cut-operation.ts';
import type { ExpandedOperation } from './expand-operation.ts';
import type { Judgement } from './judge.ts';
import { listRefusals } from './list-refusals.ts';
import { mendAnswer, type Mend } from './mend-answer.ts';
import { forbidden } from './rule-kinds.ts';

/**
 * An operation that replaces the client's. Its hash is its own: the gateway keeps query plans by hash, and the plan of the
 * full operation would fetch what was cut.
 */
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
 * forbidden; or runs as its replacement (null: nothing left to run), whose answer is then mended. `missing`: the rights that it lacks.
 */
export type Decision =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'invalid'; readonly errors: readonly GraphQLError[] }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[]; readonly missing: readonly string[] }
  | { readonly kind: 'replaced'; readonly replacement: Replacement | null; readonly mend: Mend; readonly missing: readonly string[] };

/** Draws the conclusion from a judgement. Mutations and subscriptions are all or nothing; of a query the refused fields are cut. */
export function conclude(schema: GraphQLSchema, operation: ExpandedOperation, judgement: Judgement): Decision {
  const { definition } = operation;
  const { missing } = judgement;
  if (!judgement.refuses && !operation.resolvedAbstractFragment) return { kind: 'allowed' };
  if (judgement.refuses && definition.operation !== 'query') {
    return { kind: 'refused', errors: listRefusals(schema, definition, judgement.verdicts), missing };
  }
  const root = schema.getRootType(definition.operation);
  if (root == null) return { kind: 'refused', errors: [forbidden()], missing };
  const cut = cutOperation(schema, definition, judgement.verdicts);
  const mend = mendAnswer({ schema, verdicts: judgement.verdicts, mended: cut.mended }, root, definition.selectionSet);
  return { kind: 'replaced', replacement: cut.definition === null ? null : replacementOf(cut.definition), mend, missing };
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
