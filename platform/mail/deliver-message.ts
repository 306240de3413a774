import type { Context } from '../context/index.ts';
import { defineJob } from '../jobs/define-job.ts';
import { RefusedError } from '../outbound/index.ts';
import { metrics } from '../telemetry/index.ts';
import { giveBack, markSent, putIntoMailbox, takeMessage } from './message-ledger.ts';
import type { Sender, Waiting } from './message.ts';
import { openLetter } from './seal.ts';
import { senderFor } from './sender-for.ts';

type Outcome = 'sent' | 'mailbox' | 'twice' | 'late' | 'refused' | 'unreadable' | 'unconfigured';

/**
 * Sends a message: ahead of other jobs, because somebody may be waiting for a code. One that was sent already is not sent again; one that
 * nobody will ever take (a refused address) or that is worth nothing any more is given up; for everything else the job tries again.
 */
export const deliverMessage = defineJob<Waiting>({
  name: 'mail.deliverMessage',
  priority: -10,
  async run(waiting, context) {
    const outcome = await deliver(waiting, context);
    metrics.messages.inc({ channel: waiting.channel, template: waiting.template, outcome });
    if (outcome === 'sent' || outcome === 'mailbox' || outcome === 'twice') return;
    context.log.warn({ channel: waiting.channel, template: waiting.template, outcome }, 'a message was given up');
  },
});

async function deliver(waiting: Waiting, context: Context): Promise<Outcome> {
  if (context.clock.now() >= new Date(waiting.goodUntil)) return 'late';
  const sender = senderFor(context.config, waiting.channel);
  if (sender === 'unconfigured') return 'unconfigured';
  if (sender === 'mailbox') return putIntoMailbox(context, waiting);
  if (!await takeMessage(context, waiting)) return 'twice';
  try {
    return await send(sender, waiting, context);
  } catch (error) {
    await giveBack(context, waiting);
    throw error;
  }
}

async function send(sender: Sender, waiting: Waiting, context: Context): Promise<Outcome> {
  const letter = openLetter(context.config.sessionSecret, waiting.fingerprint, waiting.sealed);
  if (letter === null) return 'unreadable';
  try {
    await sender({ ...letter, template: waiting.template, reference: waiting.fingerprint.slice(0, 32) });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    context.log.warn({ channel: waiting.channel, err: error }, 'a message was refused');
    return 'refused';
  }
  await markSent(context, waiting);
  return 'sent';
}
