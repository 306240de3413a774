import type { QueryResolvers } from '../../../schema/generated/insights.ts';
import { listAuditEntries } from '../domain/list-audit-entries.ts';

export const auditLog: QueryResolvers['auditLog'] = (_parent, args, context) => listAuditEntries(context, args);
