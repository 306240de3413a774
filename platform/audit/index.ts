export type { Act, Actor } from './act.ts';
export { anchorFolder } from './anchor-file.ts';
export { audit } from './audit.ts';
export { auditAlone } from './audit-alone.ts';
export { auditStart } from './audit-start.ts';
export { auditRefusal, settleAudit } from './audit-refusal.ts';
export { checkpointAudit } from './checkpoint-audit.ts';
export { verifyAudit } from './verify-audit.ts';
export type { AuditProblem, AuditReport } from './verify-audit.ts';
