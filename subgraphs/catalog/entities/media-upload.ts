import { defineEntity, p } from '@mikro-orm/postgresql';

/** WAITING for its bytes; then STORED, or REFUSED for what they are; ATTACHED to a product. */
export type UploadStatus = 'WAITING' | 'STORED' | 'REFUSED' | 'ATTACHED';

/** A picture that somebody is about to send, or has sent. Forgotten after a day; what it brought stays where it is shown. */
export const MediaUpload = defineEntity({
  name: 'MediaUpload',
  tableName: 'media_upload',
  schema: 'catalog',
  properties: {
    id: p.uuid().primary(),
    actorId: p.uuid().nullable(),
    /** As the sender calls it; nothing depends on it. */
    filename: p.text(),
    /** What the sender says it is; the content decides. */
    mimeType: p.text(),
    status: p.text().$type<UploadStatus>(),
    refusal: p.text().$type<'UNSUPPORTED_MEDIA' | 'TOO_LARGE'>().nullable(),
    /** Of the file that it became. */
    hash: p.text().nullable(),
    expiresAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
