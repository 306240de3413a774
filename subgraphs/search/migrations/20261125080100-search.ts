import { Migration } from '@mikro-orm/migrations';

/** What search finds products by: a document for each product, the words of all, and which edition of them counts. */
export class SearchMigration extends Migration {
  override up(): void {
    this.addSql('create schema search');
    this.addSql(`
      create table search.edition (
        engine text primary key check (engine in ('POSTGRESQL', 'MEILISEARCH')),
        live int not null check (live >= 0),
        building int check (building > live),
        version text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`insert into search.edition (engine, live, version, created_at, updated_at) values ('POSTGRESQL', 1, '', now(), now()), ('MEILISEARCH', 0, '', now(), now())`);
    this.addSql('create sequence search.revision');
    this.addSql(`
      create table search.document (
        product_id uuid not null references catalog.product (id) on delete cascade,
        edition int not null,
        words tsvector not null,
        title text not null check (length(title) <= 400),
        options text[] not null,
        revision bigint not null default nextval('search.revision'),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (product_id, edition)
      )`);
    // Without a pending list: every search would have to read through it.
    this.addSql('create index document_words on search.document using gin (words) with (fastupdate = off)');
    this.addSql('create index document_title on search.document using gin (title gin_trgm_ops) with (fastupdate = off)');
    this.addSql(`
      create table search.word (
        lexeme text collate "C" primary key check (length(lexeme) <= 120),
        text text collate "C" not null,
        products int not null check (products >= 0),
        prominent int not null check (prominent >= 0 and prominent <= products),
        misspellings text[] not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index word_text on search.word (text)');
    this.addSql('create index word_misspellings on search.word using gin (misspellings) with (fastupdate = off)');
  }
}
