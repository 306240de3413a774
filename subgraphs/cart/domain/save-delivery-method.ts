import { LockMode, type InferEntity } from '@mikro-orm/core';
import { audit } from '#audit';
import { firstRow, newId, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { DeliveryMethod } from '../entities/delivery-method.ts';
import type { DeliveryMethodRow } from '../rows.ts';
import type { DeliveryMethodInput } from './delivery-method-input.ts';

/** Adds a delivery method, last in the order, or replaces what one says. Refuses with NOT_FOUND (id). Locks the method. */
export async function saveDeliveryMethod(unit: Unit, { id, ...given }: DeliveryMethodInput): Promise<DeliveryMethodRow> {
  const method = { ...given, isActive: given.isActive ?? true };
  if (id === null) {
    const added = await addDeliveryMethod(unit, method);
    audit(unit, { ...act(added.id, method), summary: `Delivery method ${method.name} added` });
    return added;
  }
  const present = await unit.em.findOne(DeliveryMethod, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (present === null) throw new UserError('NOT_FOUND', ['id'], 'There is no such delivery method.');
  const before = auditedFields(present);
  Object.assign(present, method, { updatedAt: unit.now });
  audit(unit, { ...act(id, method), summary: `Delivery method ${method.name} changed`, before });
  return { id, ...method };
}

/** Adds a delivery method, last in the order. */
export async function addDeliveryMethod(unit: Unit, method: Omit<DeliveryMethodRow, 'id'>): Promise<DeliveryMethodRow> {
  await unit.em.flush();
  const last = await firstRow(unit.sql, sql<{ position: number | null }>`select max(position) as position from cart.delivery_method`);
  const added = { id: newId(), ...method };
  unit.em.create(DeliveryMethod, { ...added, position: (last?.position ?? 0) + 1, createdAt: unit.now, updatedAt: unit.now });
  return added;
}

function act(id: string, method: Omit<DeliveryMethodRow, 'id'>) {
  return { action: 'deliveryMethodSave', target: { type: 'DeliveryMethod', id }, after: auditedFields(method) };
}

function auditedFields({ name, price, freeAbove, minDays, maxDays, cashOnDelivery, pincodePrefixes, isActive }: Omit<InferEntity<typeof DeliveryMethod>, 'id' | 'position' | 'createdAt' | 'updatedAt'>): object {
  return { name, price, freeAbove: freeAbove ?? null, minDays, maxDays, cashOnDelivery, pincodePrefixes: [...pincodePrefixes], isActive };
}
