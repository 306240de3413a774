import { sql } from '#database';
import type { RawBuilder } from 'kysely';
import { OPTION_SEPARATOR } from '../documents/make-document.ts';
import { BITS, variantHas, type Filter } from './filter.ts';

/**
 * How many of the products `matched` have each option value, as JSON by name, separator and value. With a condition on options the variants
 * decide: counted is what a variant has that meets the conditions on all other options.
 */
export function optionCounts(options: Filter['options']): RawBuilder<unknown> {
  return options.length === 0 ? everyValue : valuesOfVariants(options);
}

const everyValue = sql`(select coalesce(jsonb_object_agg(value, products), '{}') from (
  select value, count(*) as products from matched, unnest(options) value where failed = 0 group by 1) counted)`;

function valuesOfVariants(options: Filter['options']): RawBuilder<unknown> {
  const failed = options.map((option, index) => sql`case when ${variantHas(option)} then 0 else ${2 ** index}::int end`);
  const own = options.map((option, index) => sql`when ${option.name} then ${2 ** index}::int`);
  return sql`(select coalesce(jsonb_object_agg(value, products), '{}') from (
    select chosen ->> 'name' || ${OPTION_SEPARATOR} || (chosen ->> 'value') as value, count(distinct id) as products
    from (
      select matched.id, v.selected_options, ${sql.join(failed, sql` + `)} as failed_options
      from matched join catalog.product_variant v on v.product_id = matched.id where matched.failed in (0, ${BITS.options}::int)
    ) variant, jsonb_array_elements(selected_options) chosen
    where failed_options = 0 or failed_options = case chosen ->> 'name' ${sql.join(own, sql` `)} else -1 end
    group by 1) counted)`;
}
