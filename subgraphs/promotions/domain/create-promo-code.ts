import { audit } from '#audit';
import { flushOrRefuse, newId, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { PromoCode } from '../entities/promo-code.ts';
import type { NewPromoCode } from './promo-code-input.ts';

/** Adds a promo code and returns its id. Refuses with ALREADY_EXISTS (code), NOT_FOUND (at the bad category or product), INVALID (endsAt). */
export async function createPromoCode(unit: Unit, { categoryIds, productIds, ...given }: NewPromoCode): Promise<string> {
  checkDates(given, unit.now);
  const id = newId();
  unit.em.create(PromoCode, { id, ...given, timesUsed: 0, isActive: true, createdAt: unit.now, updatedAt: unit.now });
  await flushOrRefuse(unit, {
    promo_code_code_key: () => new UserError('ALREADY_EXISTS', ['code'], `There is a promo code ${given.code} already. Choose another one.`),
  });
  await addCategories(unit, id, categoryIds ?? []);
  await addProducts(unit, id, productIds ?? []);
  audit(unit, { action: 'promoCodeCreate', target: { type: 'PromoCode', id }, summary: `Promo code ${given.code} added`, after: { ...given, categoryIds, productIds } });
  return id;
}

function checkDates({ startsAt, endsAt }: Pick<NewPromoCode, 'startsAt' | 'endsAt'>, now: Date): void {
  if (endsAt === null) return;
  if (startsAt !== null && endsAt <= startsAt) throw new UserError('INVALID', ['endsAt'], 'It must end after it starts.');
  if (endsAt <= now) throw new UserError('INVALID', ['endsAt'], 'This is past already. Give an end that is still to come.');
}

async function addCategories(unit: Unit, promoCodeId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const added = await rows(unit.sql, sql<{ id: string }>`
    insert into promotions.promo_code_category (promo_code_id, category_id, created_at, updated_at)
    select ${promoCodeId}::uuid, c.id, ${unit.now}, ${unit.now} from catalog.category c where c.id = any(${ids}::uuid[]) returning category_id as id`);
  refuseMissing(ids, added, { field: 'categoryIds', message: 'There is no such category.' });
}

async function addProducts(unit: Unit, promoCodeId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const added = await rows(unit.sql, sql<{ id: string }>`
    insert into promotions.promo_code_product (promo_code_id, product_id, created_at, updated_at)
    select ${promoCodeId}::uuid, p.id, ${unit.now}, ${unit.now} from catalog.product p where p.id = any(${ids}::uuid[]) returning product_id as id`);
  refuseMissing(ids, added, { field: 'productIds', message: 'There is no such product.' });
}

function refuseMissing(ids: readonly string[], added: readonly { id: string }[], refusal: { field: string; message: string }): void {
  const known = new Set(added.map((row) => row.id));
  const missing = ids.flatMap((id, position) => (known.has(id) ? [] : [String(position)]));
  if (missing.length === 0) return;
  throw UserError.all(missing.map((position) => ({ code: 'NOT_FOUND', path: [refusal.field, position], message: refusal.message })));
}
