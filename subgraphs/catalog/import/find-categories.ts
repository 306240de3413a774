import { newId, rows, sql, type Unit } from '#database';
import { addressOf } from './address.ts';

const LONGEST_SLUG = 120;

/** The ids of the categories that products name as their type, by that name. Those that do not exist become roots, after the others. */
export async function findCategories(unit: Unit, names: readonly string[]): Promise<Map<string, string>> {
  const slugs = new Map(names.map((name) => [name, addressOf(name, LONGEST_SLUG)]));
  const ids = await idsBySlug(unit, [...slugs.values()]);
  const missing = Map.groupBy([...slugs].filter(([, slug]) => !ids.has(slug)), ([, slug]) => slug);
  if (missing.size > 0) {
    await insertRoots(unit, [...missing].map(([slug, [first]]) => ({ id: newId(), slug, name: first?.[0] ?? slug })));
    for (const [slug, id] of await idsBySlug(unit, [...missing.keys()])) ids.set(slug, id);
  }
  return new Map([...slugs].flatMap(([name, slug]) => {
    const id = ids.get(slug);
    return id === undefined ? [] : [[name, id]];
  }));
}

async function idsBySlug(unit: Unit, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const found = await rows(unit.sql, sql<{ slug: string; id: string }>`select slug, id from catalog.category where slug = any(${slugs}::text[])`);
  return new Map(found.map((category) => [category.slug, category.id]));
}

/** Whoever adds the same category at the same time is waited for, and theirs is taken. */
async function insertRoots(unit: Unit, categories: readonly { id: string; slug: string; name: string }[]): Promise<void> {
  await rows(unit.sql, sql`
    insert into catalog.category (id, slug, name, parent_id, position, created_at, updated_at)
    select c.id, c.slug, c.name, null, last.position + c.number, ${unit.now}, ${unit.now}
    from rows from (jsonb_to_recordset(${JSON.stringify(categories)}::jsonb) as (id uuid, slug text, name text)) with ordinality as c (id, slug, name, number),
      (select coalesce(max(position), 0) as position from catalog.category where parent_id is null) last
    on conflict (slug) do nothing`);
}
