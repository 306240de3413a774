import { Migration } from '@mikro-orm/migrations';

/** Which messages have been sent, so that none is sent twice; in development, the mailbox. */
export class MessagesMigration extends Migration {
  override up(): void {
    // What a message says and to whom stands here sealed, and only where the mailbox stands in for a mail server.
    this.addSql(`
      create table platform.message (
        id bigint primary key generated always as identity,
        fingerprint text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
        channel text not null check (channel in ('EMAIL', 'SMS')),
        template text not null check (length(template) between 1 and 100),
        sealed text,
        held_until timestamptz,
        sent_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index message_created_at on platform.message (created_at)');
    this.addSql('create index message_mailbox on platform.message (id) where sealed is not null');
  }
}
