import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse } from 'graphql';

/** The names of the operations that the admin console sends, in the order of its file. */
export const adminOperations: readonly string[] = parse(readFileSync(path.join(import.meta.dirname, 'operations/admin.graphql'), 'utf8')).definitions
  .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined ? [definition.name.value] : []));
