import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './postgres.ts';

const PATIENCE = 600_000;

/** Waits until the server has done the jobs that are due, such as indexing what was imported: they would be measured with whatever comes first. */
export async function untilJobsAreDone(url: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  await withClient(url, async (client) => {
    for (;;) {
      const { rows: [due] } = await client.query<{ jobs: number }>('select count(*)::int as jobs from graphile_worker.jobs where run_at <= now() and attempts < max_attempts');
      if (due?.jobs === 0) return;
      if (performance.now() > deadline) throw new Error(`After ten minutes the server has ${due?.jobs} jobs left that are due.`);
      await sleep(200);
    }
  });
}
