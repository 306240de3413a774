export { defineJob } from './define-job.ts';
export type { Job } from './define-job.ts';
export { giveWay, noteVisit } from './give-way.ts';
export { runDueJobs, runJobs } from './run-jobs.ts';
export type { JobRunner } from './run-jobs.ts';
