import type { Call } from '../api.ts';
import { missing, refusal } from './refusal.ts';

const MOST = 100;

type Listed = { readonly id: string; readonly createdAt: number };

/** A page of things, the newest first, as Stripe's lists answer: `limit`, `starting_after`, `ending_before`, `created[gte]` and its like. */
export function list<T extends Listed>(things: readonly T[], { path, query }: Pick<Call, 'path' | 'query'>, show: (thing: T) => object): object {
  const limit = query['limit'] === undefined ? 10 : Number(query['limit']);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw refusal(`Invalid limit: must be between 1 and ${MOST}`, { param: 'limit' });
  const fitting = things.filter((each) => isWithin(each.createdAt, query['created'])).toReversed();
  const after = positionOf(fitting, query['starting_after'], 'starting_after');
  const before = positionOf(fitting, query['ending_before'], 'ending_before');
  const rest = before === null ? fitting.slice(after === null ? 0 : after + 1) : fitting.slice(0, before);
  const page = before === null ? rest.slice(0, limit) : rest.slice(-limit);
  return { object: 'list', url: path, has_more: rest.length > page.length, data: page.map(show) };
}

function positionOf(things: readonly Listed[], id: unknown, param: string): number | null {
  if (typeof id !== 'string') return null;
  const found = things.findIndex((each) => each.id === id);
  if (found === -1) throw missing('object', id, param);
  return found;
}

/** `created` is an instant, or bounds: gt, gte, lt, lte. */
function isWithin(createdAt: number, created: unknown): boolean {
  if (created === undefined) return true;
  if (typeof created !== 'object' || created === null) return createdAt === Number(created);
  const bound = (key: string, otherwise: number): number => (key in created ? Number(Reflect.get(created, key)) : otherwise);
  return createdAt > bound('gt', -1) && createdAt >= bound('gte', 0) && createdAt < bound('lt', Infinity) && createdAt <= bound('lte', Infinity);
}
