import type { Resolvers } from '../../schema/generated/insights.ts';
import { auditLog } from './queries/auditLog.ts';
import { AuditEntryType } from './types/AuditEntry.ts';

export const resolvers: Resolvers = {
  Query: { auditLog },
  AuditEntry: AuditEntryType,
};
