import { defineEntity, p } from '@mikro-orm/postgresql';

/** What a verified buyer thinks of a product. */
export const Review = defineEntity({
  name: 'Review',
  tableName: 'review',
  schema: 'reviews',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    userId: p.uuid(),
    rating: p.integer(),
    title: p.text().nullable(),
    body: p.text(),
    authorName: p.text(),
    isHidden: p.boolean().default(false),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
