import { defineEntity, p } from '@mikro-orm/postgresql';

/** Where a user has things sent. At most one of a user's is the default. */
export const Address = defineEntity({
  name: 'Address',
  tableName: 'address',
  schema: 'accounts',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    name: p.text(),
    /** E.164. */
    phone: p.text(),
    line1: p.text(),
    line2: p.text().nullable(),
    city: p.text(),
    /** ISO 3166-2:IN without the prefix. */
    state: p.text(),
    pincode: p.text(),
    country: p.text(),
    isDefault: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
