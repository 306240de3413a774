import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compose } from '../schema/compose.ts';

// Writes schema/supergraph.graphql and schema/api.graphql; with --check it writes nothing and fails when they are stale.
const check = process.argv.includes('--check');
const folder = path.resolve(import.meta.dirname, '../schema');
const { supergraph, api } = compose();
const stale = [...put('supergraph.graphql', supergraph), ...put('api.graphql', api)];
if (check && stale.length > 0) {
  console.error(`${stale.join(' and ')} no longer match the subgraphs. Run npm run compose.`);
  process.exitCode = 1;
}

function put(name: string, text: string): string[] {
  const file = path.join(folder, name);
  if (readIfThere(file) === text) return [];
  if (!check) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
    console.log(`schema/${name} written`);
  }
  return [`schema/${name}`];
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
