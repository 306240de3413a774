import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSchema, Kind, type GraphQLSchema } from 'graphql';
import { checkDocument, DOCUMENT_LIMITS } from '../gateway/limits/document-limits.ts';
import { checkOperations, type Finding, type OperationsReport } from '../schema/check-operations.ts';

// npm run schema:check -- FILE.graphql … [--schema FILE]: says which of a client's operations the graph would refuse, and why.
// Compares with schema/api.graphql, or with the schema named. Exit code 1 when an operation breaks or a file cannot be used.
try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { schema: { type: 'string' } } });
  if (positionals.length === 0) throw new Error('Name the files with your operations: npm run schema:check -- FILE.graphql …');
  const schema = readSchema(values.schema ?? path.resolve(import.meta.dirname, '../schema/api.graphql'));
  const files = positionals.map((name) => ({ name, text: read(name) }));
  const report = checkOperations(schema, files, (operation, fragments) => checkDocument({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, DOCUMENT_LIMITS));
  process.exitCode = print(report) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readSchema(file: string): GraphQLSchema {
  const text = read(file);
  try {
    return buildSchema(text);
  } catch (error) {
    throw new Error(`${file} is no schema: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function read(file: string): string {
  try {
    return readFileSync(path.resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Whether all is well. */
function print({ operations, problems }: OperationsReport): boolean {
  const broken = operations.filter(({ breaks }) => breaks.length > 0);
  for (const { name, place, breaks } of broken) {
    console.log(`BREAKS ${name} (${place})`);
    tell(breaks);
  }
  for (const { name, place, ageing } of operations.filter((operation) => operation.breaks.length === 0 && operation.ageing.length > 0)) {
    console.log(`AGEING ${name} (${place})`);
    tell(ageing);
  }
  if (problems.length > 0) console.log('IN THE FILES');
  tell(problems);
  if (operations.length === 0) console.log('There is no operation in these files.');
  else console.log(`${operations.length} operations: ${operations.length - broken.length} work, ${broken.length} would break.`);
  return broken.length === 0 && problems.length === 0 && operations.length > 0;
}

function tell(findings: readonly Finding[]): void {
  for (const { place, message } of findings) console.log(`  ${place}  ${message}`);
}
