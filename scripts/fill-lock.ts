import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

// npm leaves optional packages that the registry in use lacks (those of other platforms) out of package-lock.json, and
// `npm ci` then refuses the lock on every machine. Run this after each `npm install`: it adds an entry for each of them.

type Packages = Record<string, Record<string, unknown>>;

const entry = z.object({ version: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).default({}) });
const path = 'package-lock.json';
// Read as plain records, so that everything else is written back exactly as npm wrote it.
const lock = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
const packages: Packages = z.record(z.string(), z.record(z.string(), z.unknown())).parse(lock['packages']);
const added = addMissing(packages);
for (const name of added) console.log(`added ${name} ${JSON.stringify(packages[name])}`);
console.log(added.length === 0 ? `${path} lacks nothing` : `${added.length} entries added to ${path}`);
if (added.length > 0) {
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}

/** Adds what is missing, as near the root as the versions allow, and returns the keys that it added. */
function addMissing(packages: Packages): string[] {
  const keys: string[] = [];
  for (const [parent, { dev, ...rest }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.parse(rest).optionalDependencies)) {
      const version = range.replace(/^[\^~]/, '');
      const found = resolve(packages, parent, name);
      if (found !== undefined && (found === version || range !== version)) continue;
      const key = found === undefined ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
      packages[key] = { version, ...(dev === true ? { dev } : {}), optional: true, ...platformOf(name) };
      keys.push(key);
    }
  }
  return keys;
}

/** The version that Node.js would find for `name` from inside the package `parent`, walking up as it does. */
function resolve(packages: Packages, parent: string, name: string): string | undefined {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found !== undefined) return entry.parse(found).version;
    if (folder === '') return undefined;
  }
}

/** The platform that a package's name speaks of: without it npm would fetch all of them everywhere. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const word = (known: readonly string[]): string | undefined => words.find((part) => known.includes(part));
  const os = name === 'fsevents' ? 'darwin' : word(['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony', 'sunos', 'netbsd', 'openbsd', 'aix']);
  const cpu = word(['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el']);
  const suffix = words.at(-1);
  const libc = suffix === 'musl' ? 'musl' : suffix === 'gnu' || suffix === 'glibc' ? 'glibc' : undefined;
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}) };
}
