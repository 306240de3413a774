import type { SearchFacet, SearchFacetValue } from '../../../../schema/generated/search.ts';
import { OPTION_SEPARATOR } from '../documents/make-document.ts';
import type { Counts } from './find-products.ts';
import type { CategoryRow } from './look-up.ts';
import { priceBand } from './price-bands.ts';

/** Values of a facet at most, those of the most products. */
const MOST_VALUES = 100;
const SIZES = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '2XL', 'XXXL', '3XL', '4XL', '5XL', '6XL'];

/** The facets that a shopper is shown: category, price, availability, then each option by name. One without values is left out. */
export function facetsOf(counts: Counts, categories: readonly CategoryRow[]): SearchFacet[] {
  const facets: SearchFacet[] = [
    { name: 'Category', kind: 'CATEGORY', values: categoryValues(counts.categories, categories) },
    { name: 'Price', kind: 'PRICE', values: Object.entries(counts.prices).toSorted(byNumber).map(([band, count]) => ({ ...priceBand(Number(band)), count })) },
    { name: 'Availability', kind: 'AVAILABILITY', values: availabilityValues(counts.availability) },
    ...optionFacets(counts.options),
  ];
  return facets.filter((facet) => facet.values.length > 0);
}

/** A category counts what lies in the categories below it too, as its filter does. */
function categoryValues(counts: Counts['categories'], categories: readonly CategoryRow[]): SearchFacetValue[] {
  const parents = new Map(categories.map((category) => [category.id, category.parentId]));
  const totals = new Map<string, number>();
  for (const [id, count] of Object.entries(counts)) {
    for (let at: string | null | undefined = id; at != null; at = parents.get(at)) totals.set(at, (totals.get(at) ?? 0) + count);
  }
  return most(categories.map(({ id, slug, name }) => ({ value: slug, label: name, count: totals.get(id) ?? 0 })).filter(({ count }) => count > 0));
}

function availabilityValues(counts: Counts['availability']): SearchFacetValue[] {
  return [['true', 'In stock'], ['false', 'Sold out']].flatMap(([value = '', label = '']) => {
    const count = counts[value];
    return count === undefined ? [] : [{ value, label, count }];
  });
}

function optionFacets(counts: Counts['options']): SearchFacet[] {
  const byName = new Map<string, SearchFacetValue[]>();
  for (const [option, count] of Object.entries(counts)) {
    const [name = '', value = ''] = option.split(OPTION_SEPARATOR, 2);
    byName.set(name, [...byName.get(name) ?? [], { value, label: value, count }]);
  }
  return [...byName].toSorted(([a], [b]) => a.localeCompare(b)).map(([name, values]) => ({ name, kind: 'OPTION', values: inOrder(most(values)) }));
}

function most(values: readonly SearchFacetValue[]): SearchFacetValue[] {
  return values.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label)).slice(0, MOST_VALUES);
}

/** Sizes go up; other values stay as they are. */
function inOrder(values: SearchFacetValue[]): SearchFacetValue[] {
  if (values.every(({ value }) => SIZES.includes(value.toUpperCase()))) return values.toSorted((a, b) => SIZES.indexOf(a.value.toUpperCase()) - SIZES.indexOf(b.value.toUpperCase()));
  return values.every(({ value }) => /^\d+(\.\d+)?$/.test(value)) ? values.toSorted((a, b) => Number(a.value) - Number(b.value)) : values;
}

function byNumber([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return Number(a) - Number(b);
}
