import { anyone, permission, session } from './rule-kinds.ts';
import { fields, together, type RuleMap } from './rule-map.ts';

const catalogWrite = permission('CATALOG_WRITE');

/**
 * THE map: who may read each field and run each mutation. A field that is not in it cannot be read by anybody.
 * What is "mine" is decided where the data is; here only the role, the permissions and the arguments count.
 */
export const rules: RuleMap = {
  Query: together(
    fields(anyone, 'categories products product'),
    fields(catalogWrite, 'adminProducts adminProduct'),
  ),
  Mutation: together(
    fields(catalogWrite, 'categoryCreate productCreate productUpdate productsSetActive variantUpdate'),
  ),

  Money: fields(anyone, 'amount currency'),
  PageInfo: fields(anyone, 'hasNextPage endCursor'),
  UserError: fields(anyone, 'code message path'),
};
void session;
