import { newId, rows, sql, type SqlExecutor, type Unit } from '#database';
import type { DifferenceKind } from '../entities/reconciliation-difference.ts';
import type { Span } from '../providers/adapter.ts';
import type { OnlineProvider, PaymentReport, RefundReport } from '../providers/reports.ts';

/** What a provider began on a day, and before it: money of this day may have been begun some days ago. */
export type ProviderBooks = {
  readonly payments: readonly PaymentReport[]; readonly refunds: readonly RefundReport[];
  readonly earlierPayments: readonly PaymentReport[]; readonly earlierRefunds: readonly RefundReport[];
};
export type ComparedDay = { readonly provider: OnlineProvider; readonly day: string; readonly span: Span };

type Difference = { id: string; kind: DifferenceKind; providerId: string; paymentId: string | null; there: number | null; here: number | null };
type Own = { providerId: string; paymentId: string; amount: number; isOfDay: boolean };
type Side = { readonly there: ReadonlyMap<string, number>; readonly earlier: ReadonlySet<string>; readonly own: readonly Own[] };

/** Compares what a provider took and gave back on a day with our books, item by item, and keeps both sums and every difference. Returns how many differ. */
export async function compareBooks(unit: Unit, { provider, day, span }: ComparedDay, books: ProviderBooks): Promise<number> {
  const captures: Side = {
    there: amounts(books.payments.filter((report) => report.state === 'CAPTURED'), (report) => report.providerPaymentId),
    earlier: new Set(books.earlierPayments.map((report) => report.providerPaymentId)),
    own: await ownCaptures(unit.sql, { provider, span, ids: books.payments.map((report) => report.providerPaymentId) }),
  };
  const refunds: Side = {
    there: amounts(books.refunds.filter((report) => report.state === 'COMPLETED'), (report) => report.providerRefundId),
    earlier: new Set(books.earlierRefunds.map((report) => report.providerRefundId)),
    own: await ownRefunds(unit.sql, { provider, span, ids: books.refunds.map((report) => report.providerRefundId) }),
  };
  const differences = [...differ(captures, 'CAPTURE'), ...differ(refunds, 'REFUND')];
  const id = await keepSums(unit, { provider, day }, { captures, refunds });
  await keepDifferences(unit, id, differences);
  return differences.length;
}

function amounts<T extends { readonly amount: number }>(reports: readonly T[], idOf: (report: T) => string): Map<string, number> {
  return new Map(reports.map((report) => [idOf(report), report.amount]));
}

type Asked = { readonly provider: OnlineProvider; readonly span: Span; readonly ids: readonly string[] };

/** Our captures that the provider lists, and those that came on the day, listed or not. */
function ownCaptures(executor: SqlExecutor, { provider, span: { from, to }, ids }: Asked): Promise<Own[]> {
  return rows(executor, sql<Own>`
    select p.provider_payment_id as "providerId", p.id as "paymentId", p.amount, p.completed_at >= ${from} and p.completed_at < ${to} as "isOfDay"
    from payments.payment p
    where p.provider = ${provider} and p.completed_at is not null and p.provider_payment_id is not null
      and (p.provider_payment_id = any(${ids}::text[]) or (p.completed_at >= ${from} and p.completed_at < ${to}))`);
}

function ownRefunds(executor: SqlExecutor, { provider, span: { from, to }, ids }: Asked): Promise<Own[]> {
  return rows(executor, sql<Own>`
    select r.provider_refund_id as "providerId", p.id as "paymentId", r.amount, r.completed_at >= ${from} and r.completed_at < ${to} as "isOfDay"
    from payments.refund r join payments.payment p on p.id = r.payment_id
    where p.provider = ${provider} and r.completed_at is not null and r.provider_refund_id is not null
      and (r.provider_refund_id = any(${ids}::text[]) or (r.completed_at >= ${from} and r.completed_at < ${to}))`);
}

function differ({ there, earlier, own }: Side, what: 'CAPTURE' | 'REFUND'): Difference[] {
  const known = new Map(own.map((each) => [each.providerId, each]));
  const listed = [...there].flatMap(([providerId, amount]) => {
    const mine = known.get(providerId);
    if (mine?.amount === amount) return [];
    const kind: DifferenceKind = mine === undefined ? `${what}_MISSING` : `${what}_AMOUNT`;
    return [{ id: newId(), kind, providerId, paymentId: mine?.paymentId ?? null, there: amount, here: mine?.amount ?? null }];
  });
  const unknown = own.filter((each) => !there.has(each.providerId) && !earlier.has(each.providerId));
  return [...listed, ...unknown.map(({ providerId, paymentId, amount }) => ({ id: newId(), kind: `${what}_UNKNOWN` as const, providerId, paymentId, there: null, here: amount }))];
}

async function keepSums(unit: Unit, { provider, day }: { provider: OnlineProvider; day: string }, { captures, refunds }: { captures: Side; refunds: Side }): Promise<string> {
  const sum = (amountsOf: Iterable<number>): number => [...amountsOf].reduce((total, amount) => total + amount, 0);
  const here = ({ there, earlier, own }: Side): number => sum(own.filter((each) => there.has(each.providerId) || !earlier.has(each.providerId)).map((each) => each.amount));
  const [kept] = await rows(unit.sql, sql<{ id: string }>`
    insert into payments.reconciliation as k (id, provider, day, captured_there, captured_here, refunded_there, refunded_here, compared_at, created_at, updated_at)
    values (${newId()}, ${provider}, ${day}, ${sum(captures.there.values())}, ${here(captures)}, ${sum(refunds.there.values())}, ${here(refunds)}, ${unit.now}, ${unit.now}, ${unit.now})
    on conflict (provider, day) do update set captured_there = excluded.captured_there, captured_here = excluded.captured_here,
      refunded_there = excluded.refunded_there, refunded_here = excluded.refunded_here, compared_at = excluded.compared_at, updated_at = excluded.updated_at
    returning k.id`);
  if (kept === undefined) throw new Error('The comparison was not kept.');
  return kept.id;
}

async function keepDifferences(unit: Unit, id: string, differences: readonly Difference[]): Promise<void> {
  await rows(unit.sql, sql`delete from payments.reconciliation_difference where reconciliation_id = ${id}`);
  await rows(unit.sql, sql`
    insert into payments.reconciliation_difference (id, reconciliation_id, kind, provider_id, payment_id, amount_there, amount_here, created_at, updated_at)
    select d."id", ${id}::uuid, d."kind", d."providerId", d."paymentId", d."there", d."here", ${unit.now}::timestamptz, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(differences)}::jsonb) as d ("id" uuid, "kind" text, "providerId" text, "paymentId" uuid, "there" bigint, "here" bigint)`);
}
