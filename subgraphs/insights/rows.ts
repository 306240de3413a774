import { sql } from '#database';
import type { Role } from '#graph';
import type { Waiting } from './domain/count-waiting.ts';
import type { DayRange } from './domain/day-range.ts';
import type { Figures } from './domain/find-figures.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An entry of the audit trail as the graph reads it. */
export type AuditEntryRow = {
  id: string;
  sequence: number;
  createdAt: Date;
  action: string;
  actorId: string | null;
  actorRole: Role | null;
  targetType: string | null;
  targetId: string | null;
  summary: string;
  ipAddress: string | null;
  requestId: string;
  before: Fields | null;
  after: Fields | null;
};

/** The columns of an AuditEntryRow from `platform.audit_entry e`. */
export const auditEntryColumns = sql`
  e.id, e.sequence, e.created_at as "createdAt", e.action, e.actor_id as "actorId", e.role as "actorRole", e.target_type as "targetType",
  e.target_id as "targetId", e.summary, e.ip_address as "ipAddress", e.request_id as "requestId", e.before, e.after`;

/** A dashboard under way: what its range comes to, and what is counted only when it is asked for. */
export type DashboardRow = { readonly range: DayRange; readonly figures: Figures; readonly computedAt: Date; waiting?: Promise<Waiting> };
