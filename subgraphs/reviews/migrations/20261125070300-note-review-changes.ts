import { Migration } from '@mikro-orm/migrations';

/** Changes of reviews are noted, by product. */
export class NoteReviewChangesMigration extends Migration {
  override up(): void {
    this.addSql("select platform.note_changes_of('reviews.review', 'review', 'product_id')");
  }
}
