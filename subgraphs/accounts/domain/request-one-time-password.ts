import type { Context } from '#context';
import { newId, rows, sql, unitOfWork, type Unit } from '#database';
import { UserError } from '#graph';
import { canSend } from '#mail';
import { OneTimePassword, type OtpPurpose } from '../entities/one-time-password.ts';
import { issueOneTimePassword } from '../jobs/issue-one-time-password.ts';
import { countNetwork } from './count-network.ts';
import { LIFETIME, LONGEST_SPAN, waitFor, type EarlierRequest } from './otp-limits.ts';
import type { OtpTarget } from './otp-target.ts';

/**
 * Notes that somebody asks for a code, and answers in how many seconds the next may be asked for. Whether the target has an account is
 * not looked at here but by the job that makes and sends the code, so neither the answer nor its time tells (F30). Who asks too early
 * changes nothing. Refuses with UNAVAILABLE where no such message can be sent; throws RATE_LIMITED. Locks the target.
 */
export async function requestOneTimePassword(context: Context, asked: { target: OtpTarget; purpose: OtpPurpose }): Promise<number> {
  if (!canSend(context.config, asked.target.channel)) {
    throw new UserError('UNAVAILABLE', ['target'], asked.target.channel === 'SMS' ? 'Text messages cannot be sent at present.' : 'E-mails cannot be sent at present.');
  }
  const milliseconds = await unitOfWork(context, (unit) => request(unit, asked));
  return Math.ceil(milliseconds / 1000);
}

async function request(unit: Unit, { target, purpose }: { target: OtpTarget; purpose: OtpPurpose }): Promise<number> {
  await rows(unit.sql, sql`
    insert into accounts.one_time_password_target (target, created_at, updated_at) values (${target.address}, ${unit.now}, ${unit.now})
    on conflict (target) do update set updated_at = excluded.updated_at`);
  const earlier = await rows(unit.sql, sql<EarlierRequest>`
    select purpose, created_at as "createdAt" from accounts.one_time_password
    where target = ${target.address} and created_at > ${new Date(unit.now.getTime() - LONGEST_SPAN)} order by created_at desc`);
  const wait = waitFor(earlier, purpose, unit.now);
  if (wait > 0) return wait;
  await countNetwork(unit);
  await rows(unit.sql, sql`
    update accounts.one_time_password set voided_at = ${unit.now}, updated_at = ${unit.now}
    where target = ${target.address} and purpose = ${purpose} and used_at is null and voided_at is null`);
  const id = newId();
  unit.em.create(OneTimePassword, {
    id, target: target.address, channel: target.channel, purpose, expiresAt: new Date(unit.now.getTime() + LIFETIME), createdAt: unit.now, updatedAt: unit.now,
  });
  unit.publish(issueOneTimePassword, { id });
  return waitFor([{ purpose, createdAt: unit.now }, ...earlier], purpose, unit.now);
}
