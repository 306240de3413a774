import { defineEntity, p } from '@mikro-orm/postgresql';

/** A picture in the storage, by the SHA-256 of its bytes in hexadecimal. */
export const MediaFile = defineEntity({
  name: 'MediaFile',
  tableName: 'media_file',
  schema: 'catalog',
  properties: {
    hash: p.text().primary(),
    bytes: p.integer(),
    /** Pixels. */
    width: p.integer(),
    height: p.integer(),
    /** Nothing shows it any more, and its bytes are being removed. */
    going: p.boolean().default(false),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
