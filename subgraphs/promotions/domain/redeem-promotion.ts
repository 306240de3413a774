import { firstRow, newId, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { customerUses, termsColumns, type Customer, type PromoCodeTerms } from '../rows.ts';
import { customerKey } from './customer-key.ts';
import { normaliseCode } from './normalise-code.ts';
import { customerLimit, invalid, refusalOf, type PromoCodeRefusal } from './promo-code-refusal.ts';

/** The use of a code by an order that was written in this unit; `path` is where the refusal points. */
export type PromotionUse = {
  readonly code: string;
  readonly orderId: string;
  /** Who orders; null: a guest, known by the e-mail address alone. */
  readonly userId: string | null;
  readonly email: string;
  readonly path: readonly string[];
};

type LockedTerms = PromoCodeTerms & { id: string };

/**
 * Counts the use of a code by an order, or refuses with PROMO_CODE_INVALID, PROMO_CODE_EXPIRED or PROMO_CODE_LIMIT_REACHED (in all,
 * or for this customer). Keeps F11. Two statements: the first locks the code until the commit, so the second, which sees everything
 * committed by then, counts what nobody else can change. Everyone who orders with this code waits here: call it late, before
 * the stock is reserved. An order redeems once; a second time is a defect and throws.
 */
export async function redeemPromotion(unit: Unit, { code: typed, orderId, userId, email, path }: PromotionUse): Promise<void> {
  const refuse = ({ code, message }: PromoCodeRefusal): never => {
    throw new UserError(code, path, message);
  };
  await unit.em.flush();
  const code = normaliseCode(typed);
  const locked = await lockPromoCode(unit, code);
  if (locked === undefined) return refuse(invalid(code));
  const refusal = refusalOf(locked, unit.now);
  if (refusal !== null) return refuse(refusal);
  const redeemed = await countUse(unit, locked.id, { orderId, userId, customerKey: customerKey(email) });
  if (redeemed === undefined) return refuse(customerLimit(locked.code));
}

async function lockPromoCode(unit: Unit, code: string | null): Promise<LockedTerms | undefined> {
  if (code === null) return undefined;
  return firstRow(unit.sql, sql<LockedTerms>`
    select c.id, ${termsColumns} from promotions.promo_code c where c.code = ${code} for no key update`);
}

/** Undefined, and nothing written, when the customer has used it up. */
function countUse(unit: Unit, promoCodeId: string, use: Customer & { orderId: string }) {
  return firstRow(unit.sql, sql`
    with counted as (
      update promotions.promo_code c set times_used = c.times_used + 1, updated_at = ${unit.now}
      where c.id = ${promoCodeId} and (c.usage_limit is null or c.times_used < c.usage_limit)
        and (c.usage_limit_per_customer is null or c.usage_limit_per_customer > ${customerUses(use)})
      returning c.id
    )
    insert into promotions.redemption (id, promo_code_id, order_id, user_id, customer_key, redeemed_at, created_at, updated_at)
    select ${newId()}::uuid, counted.id, ${use.orderId}::uuid, ${use.userId}::uuid, ${use.customerKey}::text, ${unit.now}, ${unit.now}, ${unit.now} from counted
    returning id`);
}
