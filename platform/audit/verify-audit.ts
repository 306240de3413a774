import type { Platform } from '../context/context.ts';
import { readAnchors, anchorFolder } from './anchor-file.ts';
import { chainReader, type ChainReader, type LinkedEntry } from './chain-reader.ts';
import { judgeCheckpoint, type Checkpoint } from './checkpoint.ts';
import { GENESIS, hashEntry } from './hash-entry.ts';
import type { Head } from './pending-entries.ts';

/** The first entry that cannot be trusted, and what is wrong with it. */
export type AuditProblem = { readonly sequence: number; readonly id: string | null; readonly what: string };

export type AuditReport = {
  /** How many entries were found to follow from one another. */
  readonly entries: number;
  /** Up to which of them a checkpoint vouches that they were not all written anew. */
  readonly confirmed: number;
  /** Checkpoints signed with a secret that is not configured any more, and lines that are no checkpoints: they prove nothing. */
  readonly unknownKeys: number;
  readonly unreadable: readonly string[];
  readonly problem: AuditProblem | null;
};

/** Thrown by the walk along the chain at the first problem. */
class Broken extends Error {
  readonly problem: AuditProblem;
  constructor(sequence: number, what: string, id: string | null = null) {
    super(what);
    this.problem = { sequence, id, what };
  }
}

type Walk = { end: Head; confirmed: number };

/**
 * Walks along the whole chain and says where it is broken first: an entry changed, taken out, put in, swapped, the end cut off, all of it
 * written anew. The last two show only by the checkpoints, which are read from the database and from the anchors (of `folders`; of
 * this machine's data folder when none is named). Entries that come while it walks are no harm.
 */
export async function verifyAudit(platform: Platform, folders: readonly string[] = [anchorFolder(platform.config.dataDir)]): Promise<AuditReport> {
  const reader = chainReader(platform.database.reader);
  const anchored = await Promise.all(folders.map(readAnchors));
  const checkpoints = [...await reader.checkpoints(), ...anchored.flatMap((found) => found.anchors)].toSorted((a, b) => a.sequence - b.sequence);
  const judged = checkpoints.map((checkpoint) => ({ checkpoint, verdict: judgeCheckpoint(platform.config, checkpoint) }));
  const genuine = judged.filter(({ verdict }) => verdict === 'genuine').map(({ checkpoint }) => checkpoint);
  const forged = judged.find(({ verdict }) => verdict === 'forged')?.checkpoint;
  const walk: Walk = { end: { sequence: 0, hash: GENESIS }, confirmed: 0 };
  const problem = await firstProblem(reader, walk, { genuine, forged });
  return {
    entries: walk.end.sequence,
    confirmed: walk.confirmed,
    unknownKeys: judged.filter(({ verdict }) => verdict === 'unknown key').length,
    unreadable: anchored.flatMap((found) => found.unreadable),
    problem,
  };
}

async function firstProblem(reader: ChainReader, walk: Walk, given: { genuine: readonly Checkpoint[]; forged: Checkpoint | undefined }): Promise<AuditProblem | null> {
  try {
    await walkChain(reader, walk, given.genuine);
    if (given.forged !== undefined) throw new Broken(given.forged.sequence, 'its checkpoint is forged: the signature is not ours');
    if (walk.end.sequence > 0 && walk.confirmed === 0) throw new Broken(1, 'nothing vouches for the chain: there is no checkpoint signed with a secret that we have');
    return null;
  } catch (error) {
    if (error instanceof Broken) return error.problem;
    throw error;
  }
}

async function walkChain(reader: ChainReader, walk: Walk, genuine: readonly Checkpoint[]): Promise<void> {
  let [head, before] = [walk.end, -1];
  // Once more when the head says that there is more: it may just have come.
  while (walk.end.sequence > before && (before < 0 || head.sequence > walk.end.sequence)) {
    before = walk.end.sequence;
    await followAll(reader, walk, genuine);
    head = await reader.head();
  }
  const [last, end] = [genuine.at(-1), walk.end];
  if (last !== undefined && last.sequence > end.sequence) throw new Broken(end.sequence + 1, `it is missing, with all after it: there were ${last.sequence} at ${last.at.toISOString()}`);
  if (head.sequence > end.sequence) throw new Broken(end.sequence + 1, `it is missing, with all after it: there were ${head.sequence}`);
  if (head.sequence < end.sequence) throw new Broken(head.sequence + 1, 'it was put in behind the end of the chain');
  if (!head.hash.equals(end.hash)) throw new Broken(end.sequence, 'the end of the chain was changed');
}

async function followAll(reader: ChainReader, walk: Walk, genuine: readonly Checkpoint[]): Promise<void> {
  let next = genuine.findIndex((checkpoint) => checkpoint.sequence > walk.end.sequence);
  for await (const entry of reader.entries(walk.end.sequence)) {
    follow(walk, entry);
    for (; next >= 0 && genuine[next]?.sequence === entry.sequence; next += 1) confirm(walk, genuine[next]);
  }
}

function follow(walk: Walk, entry: LinkedEntry): void {
  const expected = walk.end.sequence + 1;
  if (entry.sequence !== expected) throw new Broken(expected, 'it is missing');
  const hash = hashEntry(walk.end.hash, entry.sequence, entry);
  if (!hash.equals(entry.hash) || !entry.isExact) throw new Broken(entry.sequence, 'it was changed, or does not follow from the one before it', entry.id);
  walk.end = { sequence: entry.sequence, hash };
}

/** An own chain that fits together is still not ours when a checkpoint saw another one. */
function confirm(walk: Walk, checkpoint: Checkpoint | undefined): void {
  if (checkpoint === undefined) return;
  if (!checkpoint.hash.equals(walk.end.hash)) {
    const range = walk.confirmed + 1 === checkpoint.sequence ? '' : `, or one after it up to ${checkpoint.sequence}`;
    throw new Broken(walk.confirmed + 1, `it was written anew${range}: the chain fits together, but is not the one of the checkpoint of ${checkpoint.at.toISOString()}`);
  }
  walk.confirmed = checkpoint.sequence;
}
