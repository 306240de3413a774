import { readFileSync } from 'node:fs';
import { z } from 'zod';

const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** What `npm run NAME` tells Node.js itself, so that what is measured is what users have. */
export function scriptOptions(name: 'start' | 'import'): string[] {
  return (scripts[name] ?? '').split(' ').filter((word) => word.startsWith('--'));
}
