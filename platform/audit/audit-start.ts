import { createSystemContext, type Platform } from '../context/context.ts';
import { auditAlone } from './audit-alone.ts';

/** Writes down that a process started, and which of its configuration was given: names, never values. Keeps F29. */
export async function auditStart(platform: Platform, process: string): Promise<void> {
  const { environment, given } = platform.config;
  await auditAlone(createSystemContext(platform, `start ${process}`), {
    action: 'processStart', target: { type: 'Process', id: process }, summary: `Started in ${environment}`, after: { environment, given },
  });
}
