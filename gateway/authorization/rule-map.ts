import type { Rule } from './shield-library.ts';

/** Who may read what: a rule for each field of each object type of the API schema. Interfaces are decided on their object types. */
export type RuleMap = Record<string, Record<string, Rule>>;

/** The same rule for several fields, their names separated by white space: `fields(anyone, 'id slug title')`. */
export function fields(rule: Rule, names: string): Record<string, Rule> {
  return together(...names.split(/\s+/).filter((name) => name !== '').map((name) => ({ [name]: rule })));
}

/** Joins groups of fields. Throws on a field that is named twice, where spreading would silently let the last rule win. */
export function together(...groups: readonly Record<string, Rule>[]): Record<string, Rule> {
  const joined: Record<string, Rule> = {};
  for (const [name, rule] of groups.flatMap((group) => Object.entries(group))) {
    if (Object.hasOwn(joined, name)) throw new Error(`The field "${name}" has two rules.`);
    joined[name] = rule;
  }
  return joined;
}
