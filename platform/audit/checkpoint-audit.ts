import { firstRow, rows, sql } from '../database/sql.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import { defineJob } from '../jobs/define-job.ts';
import { signCheckpoint } from './checkpoint.ts';
import type { Head } from './pending-entries.ts';

/**
 * Every five minutes: writes a signed checkpoint of the chain's end into the database and into the log, which both outlive the
 * folder of a container. Nothing when there is no new entry.
 */
export const checkpointAudit = defineJob<object>({
  name: 'platform.checkpointAudit',
  cron: '*/5 * * * *',
  async run(_payload, context) {
    const checkpoint = await unitOfWork(context, async (unit) => {
      const head = await firstRow(unit.sql, sql<Head>`
        select h.sequence, h.hash from platform.audit_head h
        where h.sequence > (select coalesce(max(c.sequence), 0) from platform.audit_checkpoint c)`);
      if (head === undefined) return null;
      const signed = signCheckpoint(context.config, head, unit.now);
      await rows(unit.sql, sql`
        insert into platform.audit_checkpoint (sequence, hash, key_id, mac, created_at)
        values (${signed.sequence}, ${signed.hash}, ${signed.keyId}, ${signed.mac}, ${signed.at}) on conflict do nothing`);
      return signed;
    });
    if (checkpoint === null) return;
    const { sequence, hash, at, keyId, mac } = checkpoint;
    context.log.info({ auditCheckpoint: { sequence, hash: hash.toString('hex'), at, keyId, mac: mac.toString('hex') } }, 'a checkpoint of the audit trail');
  },
});
