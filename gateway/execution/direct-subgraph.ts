import { validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { asksAboutSchema } from './asks-about-schema.ts';
import type { QueryPlan } from './query-plan.ts';

/**
 * The subgraph that answers an operation alone and whose schema understands the client's document as it stands; null when more
 * than one is needed, when it does not run in this process, or when the document asks about the schema, which is the whole graph's.
 */
export function directSubgraph({ node }: QueryPlan, document: DocumentNode, local: ReadonlyMap<string, GraphQLSchema>): string | null {
  if (node?.kind !== 'Fetch' || node.requires !== undefined || node.inputRewrites !== undefined || node.outputRewrites !== undefined) return null;
  const schema = local.get(node.serviceName);
  if (schema === undefined || asksAboutSchema(document)) return null;
  return validate(schema, document).length === 0 ? node.serviceName : null;
}
