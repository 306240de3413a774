import type { Redis } from 'ioredis';
import type { Config } from '../config/index.ts';
import type { Database } from '../database/database.ts';
import type { SqlExecutor } from '../database/sql.ts';
import type { Viewer } from '../graph/viewer.ts';
import type { Log } from '../telemetry/index.ts';
import type { Clock } from '../time/index.ts';

/** What every request and job of a process shares. */
export type Platform = {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  /** Null without REDIS_URL: what stands in for it lives in this process. */
  readonly redis: Redis | null;
  readonly log: Log;
};

export type RequestInfo = {
  readonly id: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  /** From the session cookie; only the accounts domain reads it. */
  readonly refreshToken: string | null;
  readonly signal: AbortSignal | null;
};

/** A cookie to set on the answer; a null value deletes it. */
export type AnswerCookie = { readonly name: 'session' | 'refresh'; readonly value: string | null; readonly expiresAt: Date | null };

/** The one object that reaches every resolver, loader, domain function and job. */
export type Context = Platform & {
  readonly viewer: Viewer | null;
  readonly request: RequestInfo;
  readonly reader: SqlExecutor;
  /** The request's DataLoaders, by their definition. */
  readonly loaders: Map<object, unknown>;
  readonly cookies: AnswerCookie[];
  /** What the answer depends on so far, for whoever keeps it (`dependsOn` of #cache). */
  readonly topics: Set<string>;
};

/** A context for one request. Everything in it lives as long as the request. */
export function createContext(platform: Platform, request: RequestInfo, viewer: Viewer | null): Context {
  return { ...platform, request, viewer, reader: platform.database.reader, loaders: new Map(), cookies: [], topics: new Set() };
}

/** A context for a job or a command: nobody asks, the system acts. */
export function createSystemContext(platform: Platform, name: string): Context {
  return createContext(platform, { id: name, address: null, userAgent: null, refreshToken: null, signal: null }, null);
}
