import { Migration } from '@mikro-orm/migrations';

/** Pictures of our own: the files that are kept, by the hash of their bytes; the uploads that bring them; the images that show them. */
export class MediaMigration extends Migration {
  override up(): void {
    // `going`: nothing shows it any more, and its bytes are being removed.
    this.addSql(`
      create table catalog.media_file (
        hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
        bytes int not null check (bytes > 0),
        width int not null check (width > 0),
        height int not null check (height > 0),
        going boolean not null default false,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index media_file_updated_at on catalog.media_file (updated_at)');
    this.addSql(`
      create table catalog.media_upload (
        id uuid primary key,
        actor_id uuid references accounts.user (id) on delete restrict,
        filename text not null check (length(filename) between 1 and 255),
        mime_type text not null check (length(mime_type) <= 100),
        status text not null check (status in ('WAITING', 'STORED', 'REFUSED', 'ATTACHED')),
        refusal text check (refusal in ('UNSUPPORTED_MEDIA', 'TOO_LARGE')),
        hash text references catalog.media_file (hash) on delete restrict,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((status = 'REFUSED') = (refusal is not null)),
        check ((status in ('STORED', 'ATTACHED')) = (hash is not null))
      )`);
    this.addSql('create index media_upload_actor_id on catalog.media_upload (actor_id)');
    this.addSql('create index media_upload_hash on catalog.media_upload (hash)');
    this.addSql('create index media_upload_created_at on catalog.media_upload (created_at)');
    this.addSql('alter table catalog.product_image add column media_hash text references catalog.media_file (hash) on delete restrict');
    this.addSql("alter table catalog.product_image add constraint product_image_own_url check (media_hash is null or url = '/media/' || media_hash)");
    this.addSql('create index product_image_media_hash on catalog.product_image (media_hash)');
  }
}
