import { rows, sql, type SqlExecutor } from '#database';

/** What of a product can be found, out of the catalogue's tables. */
export type SourceProduct = {
  id: string;
  title: string;
  /** HTML. */
  description: string;
  tags: string[];
  /** From the root down. */
  categories: string[];
  /** As they are chosen among, and only those that a variant has. */
  options: { name: string; values: string[] }[];
};

/** Products by id as the catalogue has them now. */
export async function readProducts(executor: SqlExecutor, ids: readonly string[]): Promise<SourceProduct[]> {
  return rows(executor, sql<SourceProduct>`
    with recursive path as (
      select c.id, c.parent_id, array[c.name] as names from catalog.category c
      where c.id in (select p.category_id from catalog.product p where p.id = any(${ids}::uuid[]))
      union all
      select path.id, c.parent_id, c.name || path.names from path join catalog.category c on c.id = path.parent_id
    )
    select p.id, p.title, p.description, p.tags, coalesce(path.names, '{}') as categories, coalesce(chosen.options, '[]') as options
    from catalog.product p
    left join path on path.id = p.category_id and path.parent_id is null
    left join lateral (
      select jsonb_agg(jsonb_build_object('name', name, 'values', values)) as options from (
        select o ->> 'name' as name, jsonb_agg(distinct o ->> 'value') as values
        from catalog.product_variant v, jsonb_array_elements(v.selected_options) o where v.product_id = p.id group by 1
      ) option
    ) chosen on true
    where p.id = any(${ids}::uuid[])`);
}
