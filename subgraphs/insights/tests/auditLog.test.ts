import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditAlone } from '#audit';
import { newId } from '#database';
import { expectError, world, type Client, type World } from '#testing';

let site: World;
let reader: Client;
let readerId: string;
const [kurta, shirt] = [newId(), newId()];
beforeAll(async () => {
  site = await world();
  reader = await site.staff('AUDIT_READ');
  readerId = (await reader.must('Viewer')).viewer.user.id;
  for (let n = 0; n < 6; n += 1) {
    site.clock.advance(60_000);
    await auditAlone(site.system, { action: n % 2 === 0 ? 'productUpdate' : 'stockAdjust', target: { type: 'Product', id: n < 4 ? kurta : shirt }, summary: `Act ${n}`, before: { price: n }, after: { price: n + 1, title: null } });
  }
});
afterAll(() => site.close());

type Found = { id: string; summary: string };
async function found(variables: object): Promise<string[]> {
  const { auditLog } = await reader.must('AuditLog', variables as Record<string, unknown>);
  return auditLog.nodes.map((entry: Found) => entry.summary);
}

describe('auditLog', () => {
  test('gives entries with all that the console shows, the latest first', async () => {
    const { auditLog } = await reader.must('AuditLog', { first: 2 });
    expect(auditLog.nodes).toEqual([
      { id: expect.any(String), occurredAt: site.clock.now().toISOString(), action: 'stockAdjust', actor: null, target: `Product:${shirt}`, summary: 'Act 5', ipAddress: null },
      expect.objectContaining({ summary: 'Act 4' }),
    ]);
    const { auditLog: signIns } = await reader.must('AuditLog', { filter: { action: 'signIn' } });
    expect(signIns.nodes).toEqual([expect.objectContaining({ actor: { id: readerId, email: expect.stringMatching(/@aarya\.example$/), role: 'STAFF' }, target: `User:${readerId}`, ipAddress: '127.0.0.1' })]);
  });

  test('gives what changed, field by field', async () => {
    const { data } = await reader.send('{ auditLog(first: 1) { totalCount nodes { sequence actorRole requestId changes { field before after } } } }');
    expect(data.auditLog.nodes[0]).toEqual({
      sequence: data.auditLog.totalCount, actorRole: null, requestId: 'test', changes: [{ field: 'price', before: '5', after: '6' }, { field: 'title', before: null, after: 'null' }],
    });
  });

  test('reads every entry once, page by page', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page: { nodes: Found[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (await reader.must('AuditLog', { first: 3, after })).auditLog;
      seen.push(...page.nodes.map((entry) => entry.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const { data } = await reader.send('{ auditLog(first: 0) { totalCount } }');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(data.auditLog.totalCount);
  });

  test.each<[string, () => object, string[]]>([
    ['what was done', () => ({ action: 'stockAdjust' }), ['Act 5', 'Act 3', 'Act 1']],
    ['a thing', () => ({ target: `Product:${shirt}` }), ['Act 5', 'Act 4']],
    ["a thing's id alone", () => ({ target: shirt }), ['Act 5', 'Act 4']],
    ['a type', () => ({ target: 'Product', action: 'productUpdate' }), ['Act 4', 'Act 2', 'Act 0']],
    ['a time', () => ({ from: new Date(site.clock.now().getTime() - 120_000), to: site.clock.now() }), ['Act 4', 'Act 3']],
    ['somebody who did nothing', () => ({ actorId: newId() }), []],
    ['what is no id', () => ({ actorId: 'x' }), []],
    ['the thing of another type', () => ({ target: `Order:${shirt}` }), []],
  ])('finds by %s', async (_name, filter, expected) => {
    expect(await found({ filter: filter() })).toEqual(expected);
  });

  test('refuses what no column can hold', async () => {
    expectError(await (await site.admin()).run('AuditLog', { filter: { target: '\0' } }), 'BAD_USER_INPUT');
  });

  test('is for AUDIT_READ only', async () => {
    const others = await site.staff('USERS_READ', 'INSIGHTS_READ');
    expectError(await others.run('AuditLog', {}), 'FORBIDDEN');
    expectError(await site.nobody.run('AuditLog', {}), 'UNAUTHENTICATED');
  });
});
