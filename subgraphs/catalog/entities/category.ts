import { defineEntity, p } from '@mikro-orm/postgresql';

/** A node of the category tree. */
export const Category = defineEntity({
  name: 'Category',
  tableName: 'category',
  schema: 'catalog',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    parentId: p.uuid().nullable(),
    position: p.integer().default(0),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
