import type { InferEntity } from '@mikro-orm/core';
import { newId, type Unit } from '#database';
import type { Return } from '../entities/return.ts';
import { statusReached } from '../events.ts';
import { ReturnEvent } from '../entities/return-event.ts';

/** Keeps that a return came to its present status, when, by whom, and what was said about it; null: nothing. Has the customer told. */
export function recordEvent(unit: Unit, returned: Pick<InferEntity<typeof Return>, 'id' | 'status'>, note: string | null): void {
  statusReached(unit, returned);
  unit.em.create(ReturnEvent, {
    id: newId(),
    returnId: returned.id,
    status: returned.status,
    note,
    actorId: unit.context.viewer?.userId ?? null,
    occurredAt: unit.now,
    createdAt: unit.now,
    updatedAt: unit.now,
  });
}
