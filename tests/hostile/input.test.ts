import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { world, type Answer, type Client, type World } from '#testing';
import { getNamedType, isNonNullType, isObjectType, type GraphQLField } from 'graphql';
import { api } from '../served.ts';
import { fullInput, leavesOf, withValue } from './schema-inputs.ts';

let site: World;
let admin: Client;
beforeAll(async () => {
  site = await world();
  admin = await site.admin();
});
afterAll(() => site.close());

/** What no text of a shop holds: endless, invisible, turning the line around, half a character. */
const UNREADABLE = { endless: 'x'.repeat(21_000), NUL: 'a\u0000b', reversed: 'a\u202eb', invisible: 'a\u200bb', half: 'a\ud800b', bell: 'a\u0007b' };
/** What is a text like any other, unless somebody forgets that it is. */
const TEXTS = ["'; drop table catalog.product; --", '<script>alert(1)</script><img src=x onerror=alert(1)>', '{{7*7}}${7*7}', '%_\\', '../../etc/passwd', '__proto__', 'constructor', '\r\nSet-Cookie: a=b'];

/** Texts that are compared and never kept: whatever is wrong with them is answered like any other wrong one. */
const COMPARED = new Set([
  'signIn.email', 'signIn.password', 'sessionRefresh.refreshToken', 'signInWithOtp.code', 'passwordReset.code', 'passwordChange.currentPassword', 'userDataErase.code', 'userDataErase.password',
  'paymentConfirm.razorpay.razorpayOrderId', 'paymentConfirm.razorpay.razorpayPaymentId', 'paymentConfirm.razorpay.razorpaySignature', 'paymentConfirm.stripe.paymentIntentId',
]);
/** Given by clients and not looked at. */
const IGNORED = new Set(['cartPromoCodeRemove.code']);

const mutations = Object.values(api.getMutationType()?.getFields() ?? {}).map((field) => [field.name, field] as const);
const queries = Object.values(api.getQueryType()?.getFields() ?? {}).filter((field) => field.args.length > 0).map((field) => [field.name, field] as const);

function inputOf(field: GraphQLField<unknown, unknown>) {
  const type = field.args.find((argument) => argument.name === 'input')?.type;
  if (type === undefined) throw new Error(`${field.name} has no input`);
  return type;
}

function mutate(field: GraphQLField<unknown, unknown>, input: unknown): Promise<Answer> {
  return admin.send(`mutation($input: ${String(inputOf(field))}) { ${field.name}(input: $input) { userErrors { code message path } } }`, { input });
}

function expectNoFault(answer: Answer): void {
  expect(answer.status).toBeLessThan(500);
  expect(answer.errors.map((error) => error.extensions['code']).filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
}

describe('F27 every text of every mutation', () => {
  test.each(mutations)('%s refuses what cannot be read, at its place, and no text is a fault', async (name, field) => {
    const type = inputOf(field);
    const whole = fullInput(type);
    for (const { path, kind } of leavesOf(type)) {
      for (const [what, value] of Object.entries(UNREADABLE)) {
        const answer = await mutate(field, withValue(whole, path, value));
        expectNoFault(answer);
        if (answer.data === null) continue; // BAD_USER_INPUT as a whole
        const { userErrors } = answer.data[name];
        const place = [name, ...path].join('.');
        if (IGNORED.has(place)) continue;
        expect([place, what, userErrors.length]).not.toEqual([place, what, 0]);
        // An id that cannot be is one that nothing has, which may come second to something else.
        if (kind === 'ID' || COMPARED.has(place)) continue;
        const codes = userErrors.filter((error: any) => error.path.join('.') === path.join('.')).map((error: any) => error.code);
        expect([place, what, codes[0]]).toEqual([place, what, expect.stringMatching(/INVALID$|^UNSUPPORTED_MEDIA$/)]);
      }
      for (const text of TEXTS) expectNoFault(await mutate(field, withValue(whole, path, text)));
    }
  });
});

describe('F27 every text that a query looks for', () => {
  test.each(queries)('%s refuses what cannot be read before anything is asked of the database, and no text is a fault', async (name, field) => {
    const variables = Object.fromEntries(field.args.map((argument) => [argument.name, argument.name === 'after' ? null : fullInput(argument.type)]));
    const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
    const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
    const subfields = isObjectType(getNamedType(field.type)) ? '{ __typename }' : '';
    const ask = (asked: unknown) => admin.send(`query(${declared}) { ${name}(${given}) ${subfields} }`, asked as Record<string, unknown>);
    for (const argument of field.args) {
      for (const { path } of leavesOf(argument.type)) {
        const base = argument.name === 'after' ? { ...variables, after: 'x' } : variables;
        for (const [what, value] of Object.entries(UNREADABLE)) {
          // Who asks is looked up; nothing else.
          expect(await site.statements(async () => {
            const answer = await ask(withValue(base, [argument.name, ...path], value));
            expect([name, what, answer.status, answer.errors.map(({ extensions }) => extensions['code'])]).toEqual([name, what, 400, ['BAD_USER_INPUT']]);
          })).toBeLessThanOrEqual(1);
        }
        for (const text of TEXTS) expectNoFault(await ask(withValue(base, [argument.name, ...path], text)));
      }
    }
  });

  test.each(queries.filter(([, field]) => field.args.some(({ name }) => name === 'first')))('%s refuses pages beyond 0 to 100', async (name, field) => {
    const others = field.args.filter((argument) => argument.name !== 'first' && isNonNullType(argument.type));
    const declared = others.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
    const given = others.map((argument) => `, ${argument.name}: $${argument.name}`).join('');
    for (const first of [-1, 101, 2_147_483_647]) {
      const answer = await admin.send(`query ${declared === '' ? '' : `(${declared})`} { ${name}(first: ${first}${given}) { __typename } }`, Object.fromEntries(others.map((argument) => [argument.name, fullInput(argument.type)])));
      expect([name, first, answer.errors.map(({ extensions }) => extensions['code'])]).toEqual([name, first, ['BAD_USER_INPUT']]);
    }
  });

  test('thousands of values in a filter are refused, in variables as in the document', async () => {
    const tags = Array.from({ length: 2_000 }, (_, n) => `t${n}`);
    expect(await admin.run('ProductList', { filter: { tags } })).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await admin.send(`{ product(slug: "${'x'.repeat(2_000)}") { id } }`)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

test('texts in the scripts of India, with their joiners, and emoji pass', async () => {
  const name = 'ക്‌ഷമ ಶ್ರೀ‌ಮತಿ श्र‍ी 👩‍👩‍👧';
  const { categoryCreate } = await admin.must('CategoryCreate', { input: { name, slug: 'joined' } });
  expect(categoryCreate.category.name).toBe(name);
});
