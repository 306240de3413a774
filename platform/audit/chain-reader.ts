import { firstRow, rows, sql, type SqlExecutor } from '../database/sql.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Entry } from './entry.ts';
import { GENESIS } from './hash-entry.ts';
import type { Head } from './pending-entries.ts';

/** An entry at its place in the chain. `isExact`: its time has no fraction of a millisecond, which would not be part of the hash. */
export type LinkedEntry = Entry & Head & { readonly isExact: boolean };

export type ChainReader = {
  /** Those after a number, in their order. */
  readonly entries: (after: number) => AsyncGenerator<LinkedEntry>;
  readonly head: () => Promise<Head>;
  readonly checkpoints: () => Promise<Checkpoint[]>;
};

const PAGE = 5_000;

/** Reads the audit trail a page at a time, in no transaction: it may be long, and nothing of it changes. */
export function chainReader(reader: SqlExecutor): ChainReader {
  return {
    async* entries(after) {
      for (let page = await pageAfter(reader, after); page.length > 0; page = await pageAfter(reader, page.at(-1)?.sequence ?? 0)) yield* page;
    },
    head: () => headOf(reader),
    checkpoints: () => rows(reader, sql<Checkpoint>`
      select c.sequence, c.hash, c.created_at as at, c.key_id as "keyId", c.mac from platform.audit_checkpoint c order by c.sequence`),
  };
}

function pageAfter(reader: SqlExecutor, sequence: number): Promise<LinkedEntry[]> {
  return rows(reader, sql<LinkedEntry>`
    select e.sequence, e.id, e.created_at as "createdAt", e.action, e.actor_id as "actorId", e.role, e.session_id as "sessionId",
      e.target_type as "targetType", e.target_id as "targetId", e.summary, e.ip_address as "ipAddress", e.request_id as "requestId",
      e.before, e.after, e.hash, e.created_at = date_trunc('milliseconds', e.created_at) as "isExact"
    from platform.audit_entry e where e.sequence > ${sequence} order by e.sequence limit ${PAGE}`);
}

async function headOf(reader: SqlExecutor): Promise<Head> {
  const head = await firstRow(reader, sql<Head>`select h.sequence, h.hash from platform.audit_head h`);
  return head ?? { sequence: 0, hash: GENESIS };
}
