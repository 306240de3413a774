import { Migration } from '@mikro-orm/migrations';

/** What finds the sessions and refresh tokens that are to be forgotten. */
export class SessionPruningMigration extends Migration {
  override up(): void {
    this.addSql('create index session_ended on accounts.session (least(revoked_at, expires_at), id)');
    this.addSql('create index refresh_token_used_at on accounts.refresh_token (used_at) where used_at is not null');
  }
}
