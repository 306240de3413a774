import { isObjectType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { shared } from '../authorization/rule-kinds.ts';
import type { RuleMap } from '../authorization/rule-map.ts';

/**
 * Whether a validated operation is a query whose every field is `shared` by the rule map: its answer is the same for everybody, and
 * may be kept for all. Fields behind @skip and @include count, and those of the document's other operations too.
 */
export function isShared(schema: GraphQLSchema, ruleMap: RuleMap, asked: { document: DocumentNode; definition: OperationDefinitionNode }): boolean {
  if (asked.definition.operation !== 'query') return false;
  const types = new TypeInfo(schema);
  let allShared = true;
  visit(asked.document, visitWithTypeInfo(types, {
    Field({ name }) {
      const parent = types.getParentType();
      allShared &&= name.value === '__typename' || (isObjectType(parent) && ruleMap[parent.name]?.[name.value] === shared);
    },
  }));
  return allShared;
}
