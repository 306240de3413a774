import { rows, sql, type SqlExecutor } from '#database';

/** A payment that does not say what its ledger and its refunds add up to; paise. */
export type LedgerDrift = { paymentId: string; what: string; row: number; ledger: number };

const BATCH = 5000;

/**
 * Payments that disagree with their ledger, account by account, or with their refunds; none, unless there is a defect. Reads the
 * payments in batches, each in one statement, so that what happens meanwhile cannot look like drift.
 */
export async function findLedgerDrift(executor: SqlExecutor, batch = BATCH): Promise<LedgerDrift[]> {
  const drift: LedgerDrift[] = [];
  let after: string | null = null;
  do {
    const read: { last: string | null; count: number; drift: LedgerDrift[] } = await readBatch(executor, after, batch);
    drift.push(...read.drift);
    after = read.count < batch ? null : read.last;
  } while (after !== null);
  return drift;
}

async function readBatch(executor: SqlExecutor, after: string | null, batch: number): Promise<{ last: string | null; count: number; drift: LedgerDrift[] }> {
  const found = await rows(executor, sql<{ id: string; drift: LedgerDrift[] | null }>`
    select p.id, (
      select jsonb_agg(jsonb_build_object('paymentId', p.id, 'what', d.what, 'row', d.row, 'ledger', d.ledger)) from (values
        ('MONEY', case when p.completed_at is null then 0 else p.amount - p.refunded - p.charged_back end, ledger.money),
        ('EXPECTED', case
          when p.provider = 'CASH_ON_DELIVERY' and p.status = 'PENDING' then p.amount
          when p.provider <> 'CASH_ON_DELIVERY' and p.authorized_at is not null then p.amount
          else 0 end, ledger.expected),
        ('FEES', -coalesce(p.fee, 0), ledger.fees),
        ('REFUNDED', p.refunded, refund.completed),
        ('PLEDGED', p.pledged, refund.standing)
      ) d (what, row, ledger) where d.row <> d.ledger
    ) as drift
    from (select * from payments.payment where ${after}::uuid is null or id > ${after}::uuid order by id limit ${batch}) p
    cross join lateral (
      select coalesce(sum(e.amount) filter (where e.account = 'MONEY'), 0)::bigint as money,
        coalesce(sum(e.amount) filter (where e.account = 'EXPECTED'), 0)::bigint as expected,
        coalesce(sum(e.amount) filter (where e.account = 'FEES'), 0)::bigint as fees
      from payments.ledger_entry e where e.payment_id = p.id
    ) ledger
    cross join lateral (
      select coalesce(sum(r.amount) filter (where r.status = 'COMPLETED'), 0)::bigint as completed,
        coalesce(sum(r.amount) filter (where r.status <> 'FAILED'), 0)::bigint as standing
      from payments.refund r where r.payment_id = p.id
    ) refund
    order by p.id`);
  return { last: found.at(-1)?.id ?? null, count: found.length, drift: found.flatMap((payment) => payment.drift ?? []) };
}
