import { GraphQLError, type FieldNode } from 'graphql';
import { forbidden } from './rule-kinds.ts';

/** A rule's refusal as the client gets it: at the path of the field. Of an error without a code nothing but the fact is told. */
export function refusalAt(verdict: Error, nodes: readonly FieldNode[], path: readonly (string | number)[]): GraphQLError {
  const { message, extensions } = verdict instanceof GraphQLError && verdict.extensions['code'] !== undefined ? verdict : forbidden();
  return new GraphQLError(message, { nodes, path, extensions });
}
