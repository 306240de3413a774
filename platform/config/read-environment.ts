import { readFileSync } from 'node:fs';
import { VARIABLE_NAMES } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The given values by name, before they are checked, and what was wrong with how they were given. */
export type Given = { readonly values: Readonly<Record<string, string>>; readonly problems: readonly string[] };

/**
 * Picks our variables out of the environment, each from `X` or from the file that `X_FILE` names. An empty one counts as
 * absent, because compose files pass absent ones so; a file's last line break is not part of its value.
 */
export function readEnvironment(environment: Environment): Given {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of VARIABLE_NAMES) {
    const direct = environment[name]?.trim() ?? '';
    const file = environment[`${name}_FILE`]?.trim() ?? '';
    if (direct !== '' && file !== '') {
      problems.push(`${name} and ${name}_FILE are both given: remove one of them.`);
    } else if (file !== '') {
      const content = readValue(file);
      if (content === null) problems.push(`${name}_FILE names a file that cannot be read.`);
      else if (content === '') problems.push(`${name}_FILE names a file that is empty.`);
      else values[name] = content;
    } else if (direct !== '') {
      values[name] = direct;
    }
  }
  return { values, problems };
}

function readValue(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
