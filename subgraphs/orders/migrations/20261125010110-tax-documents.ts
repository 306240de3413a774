import { Migration } from '@mikro-orm/migrations';

/** What tax documents need to be read again as they were issued: the seller's details, and what a credit note was for. */
export class TaxDocumentsMigration extends Migration {
  override up(): void {
    this.addSql(`
      alter table orders.invoice
        add column seller_name text not null default 'Aarya' check (length(seller_name) between 1 and 120),
        add column seller_address text check (length(seller_address) between 1 and 300),
        add column seller_gstin text check (seller_gstin ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$')`);
    this.addSql('alter table orders.invoice alter column seller_name drop default');
    this.addSql("alter table orders.credit_note add column items jsonb not null default '[]' check (jsonb_typeof(items) = 'array')");
  }
}
