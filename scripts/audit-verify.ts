import { parseArgs } from 'node:util';
import { verifyAudit, type AuditReport } from '#audit';
import { ConfigError } from '#config';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { openPlatform } from './open-platform.ts';

// npm run audit:verify [-- --anchors FOLDER …]: walks along the audit trail and names the first entry that was changed, taken out, put in
// or written anew. Exit code 1 when there is one. Anchors are read from the data folder, or from the folders named.
try {
  const { values: { anchors } } = parseArgs({ options: { anchors: { type: 'string', multiple: true } } });
  const { platform, close } = await openPlatform();
  try {
    const report = await verifyAudit(platform, anchors);
    print(report);
    process.exitCode = report.problem === null ? 0 : 1;
  } finally {
    await close();
  }
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof EmbeddedPostgresError ? error.message : error);
  process.exitCode = 1;
}

function print({ entries, confirmed, unknownKeys, unreadable, problem }: AuditReport): void {
  if (unreadable.length > 0) console.log(`No checkpoints: ${unreadable.join(', ')}`);
  if (unknownKeys > 0) console.log(`${unknownKeys} checkpoints were signed with a SESSION_SECRET that is not configured any more; they prove nothing.`);
  if (problem !== null) {
    console.log(`The audit trail is broken at entry ${problem.sequence}${problem.id === null ? '' : ` (${problem.id})`}: ${problem.what}.`);
    console.log(`The ${problem.sequence - 1} entries before it follow from one another; checkpoints vouch for ${confirmed} of them.`);
  } else {
    console.log(`${entries} entries, an unbroken chain. Checkpoints vouch for it up to entry ${confirmed}.`);
  }
}
