import type { RefundShare } from '#cart';
import { firstRow, sql, type Unit } from '#database';
import { roundHalfUp, toPaise, type Paise } from '#money';

type Left = { total: Paise; cgst: Paise; sgst: Paise; igst: Paise };

/**
 * What a credit note over `amount` says of an invoiced order: the GST inside it, in proportion to what earlier ones left of the
 * invoice, so that the last one takes exactly the rest. Null when the order has no invoice, or nothing of it is left. Paise.
 */
export async function creditShare(unit: Unit, orderId: string, amount: number): Promise<RefundShare | null> {
  const left = await firstRow(unit.sql, sql<Left>`
    select o.total - coalesce(sum(c.total), 0)::bigint as total,
      (select sum(l.cgst)::bigint from orders.order_line l where l.order_id = o.id) + o.shipping_cgst - coalesce(sum(c.cgst), 0)::bigint as cgst,
      (select sum(l.sgst)::bigint from orders.order_line l where l.order_id = o.id) + o.shipping_sgst - coalesce(sum(c.sgst), 0)::bigint as sgst,
      (select sum(l.igst)::bigint from orders.order_line l where l.order_id = o.id) + o.shipping_igst - coalesce(sum(c.igst), 0)::bigint as igst
    from orders.order o join orders.invoice i on i.order_id = o.id left join orders.credit_note c on c.order_id = o.id
    where o.id = ${orderId} group by o.id`);
  if (left === undefined || left.total <= 0 || amount <= 0) return null;
  const total = Math.min(amount, left.total);
  const part = (tax: Paise): Paise => toPaise(roundHalfUp(BigInt(tax) * BigInt(total), left.total));
  const [cgst, sgst, igst] = [part(left.cgst), part(left.sgst), part(left.igst)];
  return { total: toPaise(total), tax: toPaise(cgst + sgst + igst), cgst, sgst, igst };
}
