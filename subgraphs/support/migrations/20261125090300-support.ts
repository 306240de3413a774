import { Migration } from '@mikro-orm/migrations';

/** Conversations and their messages. Either a user or a guest session owns a conversation; a message is never changed. */
export class SupportMigration extends Migration {
  override up(): void {
    this.addSql('create schema support');
    this.addSql(`
      create table support.conversation (
        id uuid primary key,
        user_id uuid references accounts.user (id) on delete restrict,
        session_id uuid references accounts.session (id) on delete restrict,
        order_id uuid references orders.order (id) on delete restrict,
        assignee_id uuid references accounts.user (id) on delete restrict,
        subject text not null check (length(subject) >= 1 and length(subject) <= 150),
        status text not null check (status in ('OPEN', 'PENDING', 'CLOSED')),
        customer_unread int not null default 0 check (customer_unread >= 0),
        staff_unread int not null default 0 check (staff_unread >= 0),
        last_message_at timestamptz not null,
        acknowledged_at timestamptz,
        resolved_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint conversation_owner_rule check ((user_id is null) <> (session_id is null)),
        constraint conversation_resolved_at_rule check ((resolved_at is not null) = (status = 'CLOSED'))
      )`);
    this.addSql('create index conversation_user_id on support.conversation (user_id, last_message_at desc, id desc)');
    this.addSql('create index conversation_session_id on support.conversation (session_id, last_message_at desc, id desc)');
    this.addSql('create index conversation_last_message_at on support.conversation (last_message_at desc, id desc)');
    this.addSql("create index conversation_unsettled on support.conversation (created_at) where status <> 'CLOSED'");
    this.addSql('create index conversation_order_id on support.conversation (order_id)');
    this.addSql('create index conversation_assignee_id on support.conversation (assignee_id, last_message_at desc, id desc)');
    this.addSql(`
      create table support.message (
        id uuid primary key,
        conversation_id uuid not null references support.conversation (id) on delete restrict,
        author_kind text not null check (author_kind in ('CUSTOMER', 'STAFF', 'SYSTEM')),
        author_id uuid references accounts.user (id) on delete restrict,
        author_name text not null check (length(author_name) >= 1 and length(author_name) <= 120),
        body text not null check (length(body) >= 1 and length(body) <= 5000),
        sent_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index message_conversation_id on support.message (conversation_id, sent_at, id)');
    this.addSql('create index message_author_id on support.message (author_id)');
  }
}
