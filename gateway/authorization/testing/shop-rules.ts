import type { Viewer } from '#graph';
import { admin, anyone, byArguments, customer, permission, session } from '../rule-kinds.ts';
import { fields, together, type RuleMap } from '../rule-map.ts';

const ordersRead = permission('ORDERS_READ');
const catalogWrite = permission('CATALOG_WRITE');
const fewProducts = byArguments('few products', (viewer, { first }) => viewer?.role === 'ADMIN' || (typeof first === 'number' && first <= 2));

/** The rules of the test graph: refusals on nullable and non-null fields, on some types of an interface only, on arguments. */
export const SHOP_RULES: RuleMap = {
  Query: together(
    fields(anyone, 'product featured node search wall sale viewer'),
    fields(fewProducts, 'products'),
    fields(session, 'order'),
    fields(customer, 'people someone'),
    fields(ordersRead, 'orders'),
    fields(admin, 'margins'),
  ),
  Mutation: together(fields(catalogWrite, 'productRename'), fields(admin, 'productDelete')),
  Renamed: together(fields(anyone, 'product'), fields(catalogWrite, 'audit')),
  Audit: together(fields(catalogWrite, 'by'), fields(admin, 'note')),
  Product: together(
    fields(anyone, 'id title price tags cover media related perhaps origin highlight'),
    fields(catalogWrite, 'cost'),
    fields(session, 'soldTimes'),
    fields(ordersRead, 'orders'),
  ),
  Image: together(fields(anyone, 'id title url product'), fields(customer, 'cost')),
  Video: together(fields(anyone, 'id cost seconds product stills'), fields(session, 'title')),
  User: together(
    fields(session, 'id name friends favourite'),
    fields(customer, 'email bestFriend orders lastOrder'),
    fields(admin, 'secret'),
  ),
  Order: together(fields(session, 'id total lines'), fields(ordersRead, 'customer'), fields(customer, 'note')),
  Line: together(fields(anyone, 'product quantity order'), fields(ordersRead, 'margin')),
};

/** Who asks in the tests, by name. */
export const VIEWERS = {
  nobody: null,
  guest: viewer('GUEST'),
  customer: viewer('CUSTOMER'),
  staff: viewer('STAFF', ['ORDERS_READ']),
  admin: viewer('ADMIN'),
} as const satisfies Record<string, Viewer | null>;

function viewer(role: Viewer['role'], permissions: Viewer['permissions'] = []): Viewer {
  return { sessionId: `session-${role}`, userId: role === 'GUEST' ? null : `user-${role}`, role, permissions };
}
