import { LockMode, type InferEntity } from '@mikro-orm/core';
import { audit } from '#audit';
import type { Unit } from '#database';
import { UserError } from '#graph';
import { PromoCode } from '../entities/promo-code.ts';
import type { PromoCodeChange } from './promo-code-input.ts';

/**
 * Switches a promo code on or off, or changes how long and how often it may be used. Refuses with NOT_FOUND, INVALID (an end
 * before the start, a limit below the uses so far). Locks the code, so no order uses it meanwhile.
 */
export async function updatePromoCode(unit: Unit, { id, isActive, endsAt, usageLimit }: PromoCodeChange): Promise<void> {
  const promoCode = await unit.em.findOne(PromoCode, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (promoCode === null) throw new UserError('NOT_FOUND', ['id'], 'There is no such promo code.');
  const { startsAt, timesUsed } = promoCode;
  if (endsAt != null && startsAt != null && endsAt <= startsAt) throw new UserError('INVALID', ['endsAt'], 'It must end after it starts.');
  if (usageLimit != null && usageLimit < timesUsed) {
    throw new UserError('INVALID', ['usageLimit'], `It has been used ${timesUsed} times already. Give at least that many, or switch it off.`);
  }
  const before = auditedFields(promoCode);
  if (isActive !== null) promoCode.isActive = isActive;
  if (endsAt !== undefined) promoCode.endsAt = endsAt;
  if (usageLimit !== undefined) promoCode.usageLimit = usageLimit;
  promoCode.updatedAt = unit.now;
  audit(unit, { action: 'promoCodeUpdate', target: { type: 'PromoCode', id }, summary: `Promo code ${promoCode.code} changed`, before, after: auditedFields(promoCode) });
}

function auditedFields({ isActive, endsAt, usageLimit }: InferEntity<typeof PromoCode>): object {
  return { isActive, endsAt: endsAt ?? null, usageLimit: usageLimit ?? null };
}
