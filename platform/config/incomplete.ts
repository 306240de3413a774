import type { Variables } from './variables.ts';

/** A sentence for each variable that is missing of a group which is configured whole or not at all. */
export function incomplete(variables: Variables, names: readonly (keyof Variables)[]): string[] {
  const given = names.find((name) => variables[name] !== undefined);
  return given === undefined ? [] : names.filter((name) => variables[name] === undefined).map((name) => `${name} is required together with ${given}.`);
}
