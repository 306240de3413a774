import { audit } from '#audit';
import { firstRow, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';

/** Takes a picture off its product, whose id it returns; its file goes later, when nothing shows it. Refuses with NOT_FOUND. Locks the product. */
export async function removeImage(unit: Unit, id: string): Promise<string> {
  const owner = await firstRow(unit.sql, sql<{ id: string }>`
    select p.id from catalog.product p where p.id = (select product_id from catalog.product_image where id = ${id}) for no key update`);
  const [removed] = await rows(unit.sql, sql<{ url: string; alt: string | null; position: number }>`
    delete from catalog.product_image where id = ${id} returning url, alt, position`);
  if (owner === undefined || removed === undefined) throw new UserError('NOT_FOUND', ['id'], 'There is no such picture.');
  await rows(unit.sql, sql`update catalog.product set version = version + 1, updated_at = ${unit.now} where id = ${owner.id}`);
  audit(unit, { action: 'productImageRemove', target: { type: 'Product', id: owner.id }, summary: 'Picture taken off', before: { imageId: id, ...removed } });
  return owner.id;
}
