import { audit } from '#audit';
import { rows, sql, type Unit } from '#database';
import { UserError } from '#graph';

/** Puts products on sale or takes them off: all of them or, with NOT_FOUND at the bad id, none. Keeps F04. Locks in id order. */
export async function setActive(unit: Unit, ids: readonly string[], isActive: boolean): Promise<void> {
  const found = await rows(unit.sql, sql<{ id: string; isActive: boolean }>`
    select id, is_active as "isActive" from catalog.product where id = any(${ids}::uuid[]) order by id for update`);
  const known = new Set(found.map((product) => product.id));
  const unknown = ids.flatMap((id, position) => (known.has(id) ? [] : [String(position)]));
  if (unknown.length > 0) {
    throw UserError.all(unknown.map((position) => ({ code: 'NOT_FOUND', path: ['ids', position], message: 'There is no such product.' })));
  }
  await rows(unit.sql, sql`
    update catalog.product set is_active = ${isActive}, version = version + 1, updated_at = ${unit.now}
    where id = any(${ids}::uuid[]) and is_active <> ${isActive}`);
  for (const product of found.filter((each) => each.isActive !== isActive)) {
    audit(unit, {
      action: 'productsSetActive', target: { type: 'Product', id: product.id }, summary: isActive ? 'Product put on sale' : 'Product taken off sale',
      before: { isActive: product.isActive }, after: { isActive },
    });
  }
}
