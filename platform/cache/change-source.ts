import { rows, sql, type SqlExecutor } from '../database/sql.ts';

/** What the database tells of changes. A position is a snapshot of PostgreSQL's, as text: which transactions it sees. */
export type ChangeSource = {
  /** The topics changed by the transactions that `since` does not see, the position now, and the database's time in milliseconds. */
  readonly changesSince: (since: string | null) => Promise<Changes>;
  /** Whether one of the topics was changed by a transaction that `since` does not see. */
  readonly haveChanged: (topics: readonly string[], since: string) => Promise<boolean>;
  /** What tells this database apart from all others, restored copies in another server included. */
  readonly identity: () => Promise<string>;
};

export type Changes = {
  readonly position: string;
  /** Null when there are more than MOST_TOPICS. */
  readonly topics: readonly string[] | null;
  readonly at: number;
};

const MOST_TOPICS = 5000;

/** The changes that the migrations have PostgreSQL note (`platform.change`). */
export function changeSource(executor: SqlExecutor): ChangeSource {
  return {
    async changesSince(since) {
      // The snapshot of a statement is one: what it lists and the position that it gives belong together.
      const [found] = await rows(executor, sql<{ position: string; topics: string[]; at: number }>`
        select pg_current_snapshot()::text as position, (extract(epoch from statement_timestamp()) * 1000)::float8 as at,
          array(select distinct c.topic from platform.change c
            where c.xid >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(c.xid, ${since}::pg_snapshot)
            limit ${MOST_TOPICS + 1}) as topics`);
      if (found === undefined) throw new Error('PostgreSQL has no snapshot.');
      return { ...found, topics: found.topics.length > MOST_TOPICS ? null : found.topics };
    },
    async haveChanged(topics, since) {
      // A position beyond the present comes from a database that was put back to an earlier state.
      const [found] = await rows(executor, sql<{ changed: boolean }>`
        select pg_snapshot_xmax(${since}::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()) or exists (
          select from platform.change c where c.topic = any(${topics}::text[])
            and c.xid >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(c.xid, ${since}::pg_snapshot)) as changed`);
      return found?.changed ?? true;
    },
    async identity() {
      const [found] = await rows(executor, sql<{ identity: string }>`
        select system_identifier || '.' || (select oid from pg_database where datname = current_database()) as identity from pg_control_system()`);
      if (found === undefined) throw new Error('PostgreSQL does not say which it is.');
      return found.identity;
    },
  };
}
