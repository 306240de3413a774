import { rows, sql, type Unit } from '#database';

/** Takes the person out of the accounts' own tables: what remains is an id, that it was a customer, and when. */
export async function eraseAccountRows(unit: Unit, userId: string, targets: readonly string[]): Promise<void> {
  await rows(unit.sql, sql`
    update accounts.session set revoked_at = coalesce(revoked_at, ${unit.now}), revoked_reason = coalesce(revoked_reason, 'ERASED'),
      device = 'Unknown device', user_agent = null, address = null, updated_at = ${unit.now}
    where user_id = ${userId}`);
  await rows(unit.sql, sql`delete from accounts.address where user_id = ${userId}`);
  await rows(unit.sql, sql`delete from accounts.one_time_password where target = any(${targets}::text[])`);
  await rows(unit.sql, sql`delete from accounts.one_time_password_target where target = any(${targets}::text[])`);
  await rows(unit.sql, sql`
    update accounts.user set email = null, phone = null, name = null, password_hash = null, email_verified_at = null, phone_verified_at = null,
      failed_sign_ins = 0, is_active = false, erased_at = ${unit.now}, updated_at = ${unit.now}
    where id = ${userId}`);
}
