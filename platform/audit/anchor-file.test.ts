import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { race } from '../testing/race.ts';
import { anchorFolder, readAnchors, writeAnchor } from './anchor-file.ts';
import { signCheckpoint } from './checkpoint.ts';

let dataDir: string;
beforeAll(async () => { dataDir = await mkdtemp(path.join(tmpdir(), 'aarya-anchors-')); });
afterAll(() => rm(dataDir, { recursive: true }));

test('F29 of anchors written at once none is lost, and a line that a crash cut short is told and hides no other', async () => {
  const at = new Date('2026-11-25T10:00:00Z');
  await race(50, (n) => writeAnchor(dataDir, signCheckpoint({ sessionSecret: 'a secret' }, { sequence: n + 1, hash: Buffer.alloc(32) }, at)));
  await appendFile(path.join(anchorFolder(dataDir), 'anchors-2026-11-25.jsonl'), '{"sequence":51,"ha\n');
  await writeAnchor(dataDir, signCheckpoint({ sessionSecret: 'a secret' }, { sequence: 52, hash: Buffer.alloc(32) }, at));
  const { anchors, unreadable } = await readAnchors(anchorFolder(dataDir));
  expect(anchors.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 50 }, (_, n) => n + 1), 52]);
  expect(unreadable).toEqual(['anchors-2026-11-25.jsonl:51']);
});

test('there are no anchors where there is no folder', async () => {
  expect(await readAnchors(path.join(dataDir, 'nowhere'))).toEqual({ anchors: [], unreadable: [] });
});
