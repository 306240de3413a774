import { audit } from '#audit';
import { firstRow, flushOrRefuse, newId, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { Category } from '../entities/category.ts';
import type { CategoryRow } from '../rows.ts';
import { slugOf } from './slug.ts';

const MAXIMUM_DEPTH = 6;

/** Adds a category below its parent, last among its siblings. Refuses with NOT_FOUND (parent), ALREADY_EXISTS (slug), INVALID (slug, depth). */
export async function createCategory(unit: Unit, input: { name: string; slug: string | null; parentId: string | null }): Promise<CategoryRow> {
  const slug = input.slug ?? slugOf(input.name, 120);
  if (slug === '') throw new UserError('INVALID', ['slug'], 'Give a slug: the name has no letter or digit that an address can hold.');
  if (input.parentId !== null) await checkParent(unit, input.parentId);
  const category = { id: newId(), slug, name: input.name, parentId: input.parentId };
  unit.em.create(Category, { ...category, position: await nextPosition(unit, input.parentId), createdAt: unit.now, updatedAt: unit.now });
  await flushOrRefuse(unit, {
    category_slug_key: () => new UserError('ALREADY_EXISTS', ['slug'], `There is a category with the slug ${slug} already.`),
  });
  audit(unit, { action: 'categoryCreate', target: { type: 'Category', id: category.id }, summary: `Category ${category.name} added`, after: category });
  return category;
}

async function checkParent(unit: Unit, parentId: string): Promise<void> {
  const found = await firstRow(unit.sql, sql<{ depth: number }>`
    with recursive up as (
      select id, parent_id, 1 as depth from catalog.category where id = ${parentId}
      union all select c.id, c.parent_id, up.depth + 1 from catalog.category c join up on c.id = up.parent_id
    ) select max(depth) as depth from up having count(*) > 0`);
  if (found === undefined) throw new UserError('NOT_FOUND', ['parentId'], 'There is no such category.');
  if (found.depth >= MAXIMUM_DEPTH) throw new UserError('INVALID', ['parentId'], `The tree is at most ${MAXIMUM_DEPTH} levels deep.`);
}

async function nextPosition(unit: Unit, parentId: string | null): Promise<number> {
  const last = await firstRow(unit.sql, sql<{ position: number | null }>`
    select max(position) as position from catalog.category where parent_id is not distinct from ${parentId}::uuid`);
  return (last?.position ?? 0) + 1;
}
