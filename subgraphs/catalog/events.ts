import type { Unit } from '#database';

/** Told, inside the unit of work, which products came or changed what they say of themselves: title, description, category, tags, options. */
type ProductsFollower = (unit: Unit, productIds: readonly string[]) => void;

const followers = new Set<ProductsFollower>();

/** Has `follower` told of changed products. The catalogue knows no domain above it: what follows it, such as search, is handed in when the process is wired. */
export function onProductsChanged(follower: ProductsFollower): void {
  followers.add(follower);
}

/** Tells the followers. Whoever changes products calls it once a unit of work. */
export function tellProductsChanged(unit: Unit, productIds: readonly string[]): void {
  if (productIds.length > 0) for (const follower of followers) follower(unit, productIds);
}
