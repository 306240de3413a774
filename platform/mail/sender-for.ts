import type { Config } from '../config/index.ts';
import type { Channel, Sender } from './message.ts';
import { smsSender } from './sms-sender.ts';
import { smtpSender } from './smtp-sender.ts';

/**
 * Who sends what goes by a channel. Without a provider it is the mailbox of development, and in production nobody: nothing that was
 * written to a customer may lie where a page shows it.
 */
export function senderFor(config: Config, channel: Channel): Sender | 'mailbox' | 'unconfigured' {
  if (channel === 'EMAIL' && config.smtpUrl !== null) return smtpSender(config.smtpUrl, config.mailFrom);
  if (channel === 'SMS' && config.sms !== null) return smsSender(config.sms);
  return config.isProduction ? 'unconfigured' : 'mailbox';
}

/** Whether what goes by a channel reaches anybody. */
export function canSend(config: Config, channel: Channel): boolean {
  return senderFor(config, channel) !== 'unconfigured';
}
