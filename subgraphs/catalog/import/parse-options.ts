import type { ColumnName } from './columns.ts';
import type { RowReader } from './row-reader.ts';
import { optionName, optionValue } from './values.ts';

type OptionColumns = { readonly name: ColumnName; readonly value: ColumnName };

const OPTIONS: readonly OptionColumns[] = [
  { name: 'Option1 Name', value: 'Option1 Value' },
  { name: 'Option2 Name', value: 'Option2 Value' },
  { name: 'Option3 Name', value: 'Option3 Value' },
];

export type Option = OptionColumns & { readonly title: string };

/** True when the row describes a variant; the first row of a product always does, one with only an image does not. */
export function isVariantRow(reader: RowReader): boolean {
  return reader.text('Variant Price') !== '' || reader.text('Variant SKU') !== '' || OPTIONS.some(({ value }) => reader.text(value) !== '');
}

/** The options that the first row of a product names. The option "Title" with nothing but "Default Title" is how Shopify writes "no options". */
export function parseOptions(variants: readonly RowReader[]): Option[] {
  const [first] = variants;
  if (first === undefined || hasNoOptions(first, variants)) return [];
  const options = OPTIONS.flatMap((columns): Option[] => {
    const title = first.read(columns.name, optionName);
    return title === null ? [] : [{ ...columns, title }];
  });
  for (const [index, option] of options.entries()) {
    if (options.findIndex(({ title }) => title === option.title) < index) first.problem(option.name, 'Two options have the same name.');
  }
  return options;
}

/** The variant's value for each option; '' where there is none, which is reported. */
export function parseValues(reader: RowReader, options: readonly Option[]): string[] {
  for (const { name, value } of OPTIONS) {
    const isNamed = options.some((option) => option.value === value) || (options.length === 0 && isDefault(reader, value));
    if (!isNamed && reader.text(value) !== '') reader.problem(value, `There is a value, but the first row of the product has no "${name}".`);
  }
  return options.map((option) => reader.require(option.value, optionValue, `value of ${option.title}`) ?? '');
}

function hasNoOptions(first: RowReader, variants: readonly RowReader[]): boolean {
  const names = OPTIONS.map(({ name }) => first.text(name).toLowerCase()).join();
  return ['title,,', ',,'].includes(names) && variants.every((reader) => OPTIONS.every(({ value }) => isDefault(reader, value)));
}

function isDefault(reader: RowReader, value: ColumnName): boolean {
  return ['', 'default title'].includes(reader.text(value).toLowerCase());
}
