import { userSummary } from '#accounts';
import { rows, sql } from '#database';
import { inBatches, type PersonalData } from '#privacy';
import { customerKey } from './domain/customer-key.ts';

type UseOfExport = { readonly id: string; readonly code: string; readonly redeemedAt: Date; readonly givenBackAt: Date | null };

/** Which promo codes a user redeemed. Erased, the uses still count, but for nobody: by account or address they are found no more. */
export const redemptionsOfUsers: PersonalData = {
  sections: {
    promoCodes: (context, userId) => inBatches<UseOfExport>(context, ({ reader }, after, limit) => rows(reader, sql`
      select r.id, c.code, r.redeemed_at as "redeemedAt", r.given_back_at as "givenBackAt"
      from promotions.redemption r join promotions.promo_code c on c.id = r.promo_code_id
      where r.user_id = ${userId} and (${after === null} or r.id > ${after?.id ?? null}::uuid) order by r.id limit ${limit}`)),
  },
  async erase(unit, userId) {
    const user = await userSummary(unit.sql, userId);
    await rows(unit.sql, sql`
      update promotions.redemption set customer_key = 'erased ' || id, updated_at = ${unit.now}
      where user_id = ${userId} or customer_key = ${user?.email == null ? null : customerKey(user.email)}`);
  },
};
