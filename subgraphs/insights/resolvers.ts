import type { Resolvers } from '../../schema/generated/insights.ts';
import { auditLog } from './queries/auditLog.ts';
import { dashboard } from './queries/dashboard.ts';
import { salesReport } from './queries/salesReport.ts';
import { AuditEntryType } from './types/AuditEntry.ts';
import { DashboardType } from './types/Dashboard.ts';
import { SalesReportRowType } from './types/SalesReportRow.ts';

export const resolvers: Resolvers = {
  Query: { auditLog, dashboard, salesReport },
  AuditEntry: AuditEntryType,
  Dashboard: DashboardType,
  SalesReportRow: SalesReportRowType,
};
