import { Migration } from '@mikro-orm/migrations';

/** What buyers think of products: one review for each product and customer. */
export class ReviewsMigration extends Migration {
  override up(): void {
    this.addSql('create schema reviews');
    this.addSql(`
      create table reviews.review (
        id uuid primary key,
        product_id uuid not null references catalog.product (id) on delete restrict,
        user_id uuid not null references accounts.user (id) on delete restrict,
        rating int not null check (rating >= 1 and rating <= 5),
        title text check (length(title) >= 1 and length(title) <= 120),
        body text not null check (length(body) >= 1 and length(body) <= 5000),
        author_name text not null check (length(author_name) >= 1 and length(author_name) <= 120),
        is_hidden boolean not null default false,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (user_id, product_id)
      )`);
    this.addSql('create index review_product_id on reviews.review (product_id, created_at desc, id desc)');
  }
}
