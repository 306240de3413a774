import { firstRow, sql, type SqlExecutor } from '#database';
import { customerUses } from '../rows.ts';
import { customerKey } from './customer-key.ts';
import { normaliseCode } from './normalise-code.ts';
import { customerLimit, type PromoCodeRefusal } from './promo-code-refusal.ts';

/**
 * PROMO_CODE_LIMIT_REACHED when the customer with this e-mail address has used the code as often as one may, else null. For a cart,
 * so that nobody learns of it only when ordering: it locks nothing, `redeemPromotion` alone decides. One statement.
 */
export async function customerLimitReached(executor: SqlExecutor, use: { code: string; email: string }): Promise<PromoCodeRefusal | null> {
  const code = normaliseCode(use.code);
  if (code === null) return null;
  const reached = await firstRow(executor, sql`
    select 1 from promotions.promo_code c
    where c.code = ${code} and c.usage_limit_per_customer <= ${customerUses(customerKey(use.email))}`);
  return reached === undefined ? null : customerLimit(code);
}
