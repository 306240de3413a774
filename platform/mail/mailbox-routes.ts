import type { FastifyInstance } from 'fastify';
import type { Platform } from '../context/index.ts';
import { readMailbox } from './mailbox.ts';
import { mailboxPage } from './mailbox-page.ts';

/** `GET /dev/mailbox` and `/dev/mailbox.json`: what would have been sent. In production these roads do not exist. */
export function mailboxRoutes(server: FastifyInstance, platform: Platform): void {
  if (platform.config.isProduction) return;
  server.get('/dev/mailbox.json', async () => {
    const entries = await readMailbox(platform);
    return entries.map(({ channel, to, subject, text, sentAt }) => ({ channel, to, subject, text, sentAt }));
  });
  server.get('/dev/mailbox', async (_request, reply) => reply.type('text/html').send(mailboxPage(await readMailbox(platform))));
}
