import { newId, type Unit } from '#database';
import type { Paise } from '#money';
import { PriceChange } from '../entities/price-change.ts';

/** Adds to the history of a variant's prices. */
export function recordPrice(unit: Unit, variant: { id: string; price: Paise; compareAtPrice: Paise | null }): void {
  unit.em.create(PriceChange, {
    id: newId(),
    variantId: variant.id,
    price: variant.price,
    compareAtPrice: variant.compareAtPrice,
    actorId: unit.context.viewer?.userId ?? null,
    createdAt: unit.now,
    updatedAt: unit.now,
  });
}
