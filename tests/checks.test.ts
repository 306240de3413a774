import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ESLint, Linter } from 'eslint';

const ROOT = path.resolve(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: ROOT });

/** What our own rules say about a piece of JavaScript, if it stood in that file. */
async function complaints(file: string, code: string): Promise<string[]> {
  const { rules }: { rules: Linter.RulesRecord } = await eslint.calculateConfigForFile(path.join(ROOT, file));
  const own = Object.fromEntries(['no-restricted-syntax', 'no-restricted-exports'].flatMap((name) => (rules[name] === undefined ? [] : [[name, rules[name]]])));
  return new Linter().verify(code, [{ languageOptions: { ecmaVersion: 2024, sourceType: 'module' }, rules: own }]).map(({ message }) => message);
}

describe('our own lint rules', () => {
  test.each([
    ['F26 SQL with a value in it', 'subgraphs/orders/index.ts', 'client.query(`select * from "order" where id = ${id}`)', /SQL is never put together/],
    ['F26 SQL put together with +', 'subgraphs/orders/index.ts', 'client.query("select * from t where id = " + id)', /SQL is never put together/],
    ['F26 SQL with a value in it, by the ORM', 'platform/database/database.ts', 'em.execute(`delete from ${table}`)', /SQL is never put together/],
    ['F26 raw SQL', 'subgraphs/orders/index.ts', 'sql.raw(text)', /takes text as it is/],
    ['F26 a literal in SQL', 'subgraphs/orders/index.ts', 'sql`select ${sql.lit(name)}`', /takes text as it is/],
    ['F26 SQL with a value in it, in a test', 'tests/journey.test.ts', 'client.query(`drop table ${name}`)', /SQL is never put together/],
    ['F31 the environment', 'subgraphs/orders/index.ts', 'const port = process.env.PORT', /Only platform\/config/],
    ['F31 the environment by brackets', 'gateway/main.ts', 'const port = process.env["PORT"]', /Only platform\/config/],
    ['F12 a topic of one’s own', 'subgraphs/catalog/loaders.ts', 'dependsOn(context, "product:1")', /keys\.ts alone/],
    ['F12 a topic put together', 'subgraphs/catalog/loaders.ts', 'dependsOn(context, `product:${id}`)', /keys\.ts alone/],
    ['F12 a key put together', 'subgraphs/catalog/loaders.ts', 'cached(context, { cache: tree, key: "tree" + locale }, compute)', /keys\.ts alone/],
    ['a default export', 'subgraphs/orders/index.ts', 'export default 1', /default/],
  ])('%s is refused', async (_name, file, code, message) => {
    const said = await complaints(file, code);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(message);
  });

  test.each([
    ['subgraphs/orders/index.ts', 'rows(unit.sql, sql`select * from t where id = ${id}`); client.query("select 1", [id])'],
    ['platform/config/load-config.ts', 'const environment = process.env'],
    ['subgraphs/catalog/loaders.ts', 'dependsOn(context, topics.product(id), ...(sort === "NEW" ? [topics.products] : [])); cached(context, { cache, key: keys.tree }, () => "x")'],
  ])('what they ask for in %s passes', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});

describe('F24 the secret scan', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aarya-secrets-'));
  const scan = (text: string): { status: number | null; said: string } => {
    const file = path.join(folder, 'file.ts');
    writeFileSync(file, text);
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/secretlint/bin/secretlint.js', '--secretlintrc', '.secretlintrc.json', file], { cwd: ROOT, encoding: 'utf8' });
    return { status, said: stdout };
  };

  // Put together here, so that this file holds none.
  const join = (...parts: string[]): string => parts.join('');
  test.each([
    ['a token of GitHub', join('const token = "ghp', '_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"')],
    ['a private key', join('-----BEGIN RSA', ' PRIVATE KEY-----\n', 'MIIEpAIBAAKCAQEA'.repeat(20), '\n-----END RSA', ' PRIVATE KEY-----')],
    ['a password in an address', join('const url = "postgres', '://aarya:f8Jq2vLxT0@db.example:5432/aarya"')],
  ])('finds %s and does not show it', (_name, text) => {
    const { status, said } = scan(text);
    expect(status).toBe(1);
    expect(said).not.toMatch(/wWPw5k4aXcaT4|MIIEpAIB|f8Jq2vLxT0/);
  });

  test('lets what is none pass', () => {
    expect(scan('const url = "postgres://localhost/aarya"').status).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
