import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import type { Viewer } from '#graph';
import { createGuard } from './guard.ts';
import { admin, anyone, byArguments, customer, permission, session } from './rule-kinds.ts';
import type { Rule } from './shield-library.ts';
import { VIEWERS } from './testing/shop-rules.ts';

const API = buildSchema('type Query { field(first: Int = 5): Int }');
const broken = byArguments('broken', () => {
  throw new Error('a secret of the database');
});
const few = byArguments('few', (_viewer, { first }) => typeof first === 'number' && first <= 5);
const own = byArguments('own', (viewer) => viewer?.userId === 'user-CUSTOMER');

async function answer(rule: Rule, viewer: Viewer | null, query = '{ field }') {
  const decision = await createGuard(API, { Query: { field: rule } }).decide({ document: parse(query), queryHash: query, viewer });
  if (decision.kind === 'allowed') return 'allowed';
  if (decision.kind !== 'replaced') return decision.kind;
  const { errors } = decision.mend({});
  return errors.map((error) => error.extensions['code']).join();
}

const U = 'UNAUTHENTICATED';
const F = 'FORBIDDEN';
const A = 'allowed';

describe.each<[string, Rule, Record<keyof typeof VIEWERS, string>]>([
  ['anyone', anyone, { nobody: A, guest: A, customer: A, staff: A, admin: A }],
  ['session', session, { nobody: U, guest: A, customer: A, staff: A, admin: A }],
  ['customer', customer, { nobody: U, guest: F, customer: A, staff: A, admin: A }],
  ['a permission that the staff hold', permission('ORDERS_READ'), { nobody: U, guest: F, customer: F, staff: A, admin: A }],
  ['a permission that the staff lack', permission('AUDIT_READ'), { nobody: U, guest: F, customer: F, staff: F, admin: A }],
  ['admin', admin, { nobody: U, guest: F, customer: F, staff: F, admin: A }],
  ['a rule over the viewer', own, { nobody: U, guest: F, customer: A, staff: F, admin: F }],
])('%s', (_, rule, expected) => {
  test.each(Object.entries(expected))('%s: %s', async (name, outcome) => {
    expect(await answer(rule, Object.entries(VIEWERS).find(([each]) => each === name)?.[1] ?? null)).toBe(outcome);
  });
});

test('a customer never has a permission, whatever the session says', async () => {
  expect(await answer(permission('ORDERS_READ'), { sessionId: 's', userId: 'u', role: 'CUSTOMER', permissions: ['ORDERS_READ'] })).toBe('FORBIDDEN');
});

test('a rule over arguments sees values, defaults and variables', async () => {
  expect(await answer(few, VIEWERS.guest, '{ field(first: 6) }')).toBe('FORBIDDEN');
  expect(await answer(few, VIEWERS.guest, '{ field }')).toBe('allowed');
});

test('a rule that throws refuses, and its message stays inside', async () => {
  const guard = createGuard(API, { Query: { field: broken } });
  const decision = await guard.decide({ document: parse('{ field }'), queryHash: '', viewer: VIEWERS.admin });
  expect(JSON.stringify(decision.kind === 'replaced' && decision.mend({}).errors)).toContain('"You are not allowed to use this."');
  expect(await answer(broken, VIEWERS.admin)).toBe('FORBIDDEN');
});

test('the same permission is one rule', () => {
  expect(permission('ORDERS_READ')).toBe(permission('ORDERS_READ'));
  expect(permission('ORDERS_READ')).not.toBe(permission('ORDERS_WRITE'));
});
