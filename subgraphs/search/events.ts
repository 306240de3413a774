import type { Unit } from '#database';
import { indexProducts } from './jobs/index-products.ts';

/** Has the index follow a change of products, after the commit. Many at once come from an import: they wait for what somebody is waiting for. */
export function followProducts(unit: Unit, productIds: readonly string[]): void {
  unit.publish(indexProducts, { productIds }, productIds.length > 1 ? { priority: 10 } : {});
}
