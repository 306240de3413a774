import type { AuditEntryResolvers } from '../../../schema/generated/insights.ts';
import { changesOf } from '../domain/changes-of.ts';

export const AuditEntryType: AuditEntryResolvers = {
  occurredAt: (entry) => entry.createdAt,
  actor: (entry) => (entry.actorId === null ? null : { id: entry.actorId }),
  target: (entry) => (entry.targetType === null ? null : `${entry.targetType}:${entry.targetId}`),
  changes: (entry) => changesOf(entry),
};
