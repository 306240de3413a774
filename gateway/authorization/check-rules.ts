import { isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';
import type { RuleMap } from './rule-map.ts';

/**
 * Lists what is wrong with a rule map: fields of the API schema without a rule, rules without a field, and entries that
 * are no rule (an import cycle makes them `undefined`, which graphql-shield accepts and then ignores the whole type).
 * Empty when the map fits. The gateway does not start otherwise.
 */
export function checkRules(apiSchema: GraphQLSchema, ruleMap: RuleMap): string[] {
  return [...fieldsWithoutRule(apiSchema, ruleMap), ...rulesWithoutField(apiSchema, ruleMap)];
}

function fieldsWithoutRule(apiSchema: GraphQLSchema, ruleMap: RuleMap): string[] {
  const problems: string[] = [];
  for (const type of Object.values(apiSchema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const rules = Object.hasOwn(ruleMap, type.name) ? ruleMap[type.name] : undefined;
    for (const field of Object.keys(type.getFields())) {
      if (rules === undefined || !Object.hasOwn(rules, field)) problems.push(`${type.name}.${field} has no rule.`);
      else if (!isRule(rules[field])) problems.push(`${type.name}.${field} has an entry that is not a rule.`);
    }
  }
  return problems;
}

function rulesWithoutField(apiSchema: GraphQLSchema, ruleMap: RuleMap): string[] {
  const problems: string[] = [];
  for (const [typeName, rules] of Object.entries(ruleMap)) {
    const type = apiSchema.getType(typeName);
    if (!isObjectType(type) || isIntrospectionType(type)) {
      problems.push(`There are rules for ${typeName}, which is not an object type of the graph.`);
      continue;
    }
    const known = type.getFields();
    for (const field of Object.keys(rules)) {
      if (!Object.hasOwn(known, field)) problems.push(`There is a rule for ${typeName}.${field}, which is not in the graph.`);
    }
  }
  return problems;
}

/** graphql-shield knows its rules by the name of their constructor; this asks for what it calls. */
function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'resolve' in value && typeof value.resolve === 'function';
}
