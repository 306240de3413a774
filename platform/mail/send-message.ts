import type { Unit } from '../database/unit-of-work.ts';
import { deliverMessage } from './deliver-message.ts';
import type { Message } from './message.ts';
import { fingerprintOf, sealLetter } from './seal.ts';

/** Milliseconds for which a message is worth trying to send. */
const PATIENCE = 2 * 86_400_000;

/**
 * Has a message sent once the unit of work has committed, by a job with retries: no mail server can hold up or fail what it tells of.
 * It costs no statement of its own. The same key to the same person is sent once, however often it is asked for.
 */
export function sendMessage(unit: Unit, message: Message): void {
  const { sessionSecret } = unit.context.config;
  const fingerprint = fingerprintOf(sessionSecret, message);
  const { subject, html } = message.channel === 'EMAIL' ? message : { subject: null, html: null };
  const goodUntil = message.goodUntil ?? new Date(unit.now.getTime() + PATIENCE);
  unit.publish(deliverMessage, {
    fingerprint,
    channel: message.channel,
    template: message.key.slice(0, message.key.indexOf('/')),
    goodUntil: goodUntil.toISOString(),
    sealed: sealLetter(sessionSecret, fingerprint, { to: message.to, subject, text: message.text, html }),
  }, { key: `message ${fingerprint}` });
}
