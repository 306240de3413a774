import { Migration } from '@mikro-orm/migrations';

/** What staff look through: all reviews, the newest first. */
export class ReviewsNewestMigration extends Migration {
  override up(): void {
    this.addSql('create index review_created_at on reviews.review (created_at desc, id desc)');
  }
}
