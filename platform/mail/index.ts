export { composeMail } from './compose-mail.ts';
export type { MailContent, MailPart } from './compose-mail.ts';
export { deliverMessage } from './deliver-message.ts';
export { mailboxRoutes } from './mailbox-routes.ts';
export type { Channel, MailText, Message } from './message.ts';
export { pruneMessages } from './prune-messages.ts';
export { sendMessage } from './send-message.ts';
export { canSend } from './sender-for.ts';
