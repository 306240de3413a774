import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Permission } from '#graph';
import { world, type Client, type World } from '#testing';
import { getNamedType, isInterfaceType, isObjectType, isUnionType, type GraphQLField } from 'graphql';
import { fingerprint } from '../all-tables.ts';
import { api } from '../served.ts';
import { fullInput } from './schema-inputs.ts';

type Need = 'anyone' | 'session' | 'customer' | Permission;

/**
 * Who may use each field at the top of the graph, written down a second time from the table of RULES.md: a field that is added, or
 * whose rule is changed, needs its line here.
 */
const NEEDS: Readonly<Record<Need, string>> = {
  anyone: `viewer categories products product deliveryMethods search searchSuggestions
    sessionStartGuest signUp signIn otpRequest signInWithOtp passwordReset sessionRefresh signOut`,
  session: `cart order orderById myConversations conversation message
    cartLineAdd cartLineSetQuantity cartPromoCodeApply cartPromoCodeRemove cartDeliverySet orderPlace orderCancel paymentConfirm paymentRetry
    returnRequest exchangeRequest returnCancel conversationStart messageSend`,
  customer: `wishlist userDataErase userDataExport passwordChange emailVerificationSend emailVerify sessionRevoke addressCreate addressUpdate addressDelete reviewCreate wishlistItemAdd
    wishlistItemRemove`,
  CATALOG_WRITE: `adminProducts adminProduct adminReviews taxRates reviewModerate categoryCreate productCreate productUpdate productsSetActive variantUpdate
    mediaUploadCreate productImageAttach productImageRemove taxRateSave taxRateDelete`,
  INVENTORY_READ: 'stockLevels stockMovements',
  INVENTORY_WRITE: 'stockAdjust',
  ORDERS_READ: 'orders returns',
  ORDERS_WRITE: 'orderTransition returnTransition',
  PAYMENTS_READ: 'paymentEvents paymentLedger paymentReconciliation',
  PAYMENTS_REFUND: 'refundCreate',
  PROMOTIONS_WRITE: 'promoCodes promoCodeCreate promoCodeUpdate deliveryMethodSave',
  USERS_READ: 'users',
  USERS_WRITE: 'userUpdate',
  SUPPORT_WRITE: 'conversations conversationUpdate',
  INSIGHTS_READ: 'dashboard salesReport',
  AUDIT_READ: 'auditLog',
};
const namesOf = (text: string): string[] => text.split(/\s+/).filter((name) => name !== '');
const needOf = new Map(Object.entries(NEEDS).flatMap(([need, text]) => namesOf(text).map((name) => [name, need])));

const queries = Object.values(api.getQueryType()?.getFields() ?? {}).map((field) => ['query', field] as const);
const mutations = Object.values(api.getMutationType()?.getFields() ?? {}).map((field) => ['mutation', field] as const);
const guarded = [...queries, ...mutations].filter(([, field]) => needOf.get(field.name) !== 'anyone').map(([kind, field]) => [field.name, kind, field] as const);

let site: World;
let guest: Client;
let customer: Client;
const staff = new Map<string, Client>();
beforeAll(async () => {
  site = await world();
  [guest, customer] = [await site.guest(), await site.customer()];
  for (const permission of PERMISSIONS) {
    staff.set(permission, await site.staff(permission));
    staff.set(`all but ${permission}`, await site.staff(...PERMISSIONS.filter((other) => other !== permission)));
  }
});
afterAll(() => site.close());

/** The codes of an answer to one field of the graph, with every argument given. */
async function ask(client: Client, kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Promise<unknown[]> {
  const args = field.args.filter(({ name }) => name !== 'after');
  const declared = args.length === 0 ? '' : `(${args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})`;
  const given = args.length === 0 ? '' : `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})`;
  const type = getNamedType(field.type);
  const below = isObjectType(type) || isInterfaceType(type) || isUnionType(type) ? ' { __typename }' : '';
  const answer = await client.send(`${kind} ${declared} { ${field.name}${given}${below} }`, Object.fromEntries(args.map((argument) => [argument.name, fullInput(argument.type)])));
  return answer.errors.map((error) => error.extensions['code']);
}

function callersOf(need: string | undefined): { refused: [Client, string][]; served: Client } {
  const stranger: [Client, string] = [site.nobody, 'UNAUTHENTICATED'];
  if (need === 'session') return { refused: [stranger], served: guest };
  if (need === 'customer') return { refused: [stranger, [guest, 'FORBIDDEN']], served: customer };
  const [all, one] = [staff.get(`all but ${need}`), staff.get(need ?? '')];
  if (all === undefined || one === undefined) throw new Error(`Nobody has ${need}`);
  return { refused: [stranger, [guest, 'FORBIDDEN'], [customer, 'FORBIDDEN'], [all, 'FORBIDDEN']], served: one };
}

describe('F18 the fields at the top of the graph', () => {
  test('are all in the table', () => {
    const served = [...queries, ...mutations].map(([, field]) => field.name);
    expect(served.filter((name) => !needOf.has(name))).toEqual([]);
  });

  test.each(guarded)('%s is for whom the table says, and for nobody else', async (name, kind, field) => {
    const { refused, served } = callersOf(needOf.get(name));
    const before = await fingerprint(site.platform.database.reader);
    for (const [caller, code] of refused) expect([name, ...await ask(caller, kind, field)]).toEqual([name, code]);
    expect(await fingerprint(site.platform.database.reader)).toEqual(before);
    const codes = await ask(served, kind, field);
    expect([name, codes.includes('UNAUTHENTICATED'), codes.includes('FORBIDDEN'), codes.includes('INTERNAL_SERVER_ERROR')]).toEqual([name, false, false, false]);
  });
});
