import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import type { ImportProduct } from './import-product.ts';
import { ImportFileError } from './import-file-error.ts';
import { readProducts } from './read-products.ts';
import { formatEntry } from './report.ts';
import { surveyFile } from './survey-file.ts';

type Read = { products: ImportProduct[]; report: string[]; skipped: number };

/** Reads a file as an import does, both passes, without a database. Short chunks, so that every row is cut somewhere. */
async function read(text: string | Buffer): Promise<Read> {
  const bytes = Buffer.from(text);
  const open = (): Readable => Readable.from((function* chunks() { for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7); })());
  const found: Read = { products: [], report: [], skipped: 0 };
  for await (const parsed of readProducts(open(), (await surveyFile(open())).scattered)) {
    if (parsed.kind === 'read') found.products.push(parsed.product);
    if (parsed.kind === 'skipped') found.skipped += 1;
    found.report.push(...parsed.entries.map(formatEntry));
  }
  return found;
}

const HEADER = 'Handle,Title,Variant Price';
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');

/** A file with these columns; each row gives some of them by name. */
function table(columns: readonly string[], ...rows: Record<string, string>[]): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n');
}
const shirt = { Handle: 'shirt', Title: 'Shirt', 'Variant Price': '999' };
const BASE = Object.keys(shirt);

describe('the file', () => {
  test('columns are found by name, in any order and case, and unknown ones are left alone', async () => {
    const { products, report } = await read('vendor,VARIANT PRICE, title ,Cost per item,handle\nAcme,1299.5,Shirt,500,shirt\n');
    expect(report).toEqual([]);
    expect(products).toMatchObject([{ slug: 'shirt', title: 'Shirt', line: 2, description: null, tags: null, isActive: null, images: null, options: [] }]);
    expect(products[0]?.variants).toEqual([{ line: 2, values: [], sku: null, price: 129950, compareAtPrice: undefined, weightGrams: undefined, hsnCode: null, quantity: null }]);
  });

  test('a byte order mark, Windows line ends, mixed line ends, blank and empty rows are no obstacle', async () => {
    const { products, report } = await read('\ufeffHandle,Title,Variant Price\r\n\r\na,A,1\r\n,,\r\nb,B,2\nc,"C\r\nC",3');
    expect(products.map(({ slug, line, title }) => [slug, line, title])).toEqual([['a', 3, 'A'], ['b', 5, 'B']]);
    expect(report).toEqual(['line 6, column "Title": This must be a single line.']);
  });

  test.each([
    ['an empty file', '', 'The file is empty.'],
    ['a file with only a mark', '\ufeff', 'The file is empty.'],
    ['a missing column', 'Handle,Variant Price\na,1\n', 'lacks the column "Title"'],
    ['several missing columns', 'Name,Cost\na,1\n', 'lacks the columns "Handle", "Title", "Variant Price"'],
    ['semicolons', 'Handle;Title;Variant Price\na;A;1\n', 'parted by something else than commas'],
    ['a column twice', 'Handle,Title,title,Variant Price\na,A,B,1\n', 'the column "Title" twice'],
    ['UTF-16', Buffer.from('\ufeffHandle,Title,Variant Price\na,A,1\n', 'utf16le'), 'not UTF-8 text'],
    ['an unclosed quote in the header', 'Handle,"Title,Variant Price\na,A,1\n', 'The header in line 1 cannot be read'],
    ['an endless row', file('a,A,1', `b,"${'x,y\n'.repeat(300_000)}`), 'begins in line 3'],
  ])('%s is refused as a whole', async (_name, text, message) => {
    await expect(read(text)).rejects.toThrow(ImportFileError);
    await expect(read(text)).rejects.toThrow(message);
  });

  test('a file with nothing but a header holds nothing', async () => {
    expect(await read(`${HEADER}\n`)).toEqual({ products: [], report: [], skipped: 0 });
  });

  test('text that is not UTF-8 is reported where it stands, and the other products are read', async () => {
    const { products, report } = await read(Buffer.from(file('cafe,Café,1', 'b,B,2'), 'latin1'));
    expect(products.map((product) => product.slug)).toEqual(['b']);
    expect(report).toEqual(['line 2, column "Title": This is not UTF-8 text. Save the file as "CSV UTF-8".']);
  });

  test('lines are counted as an editor counts them, across quoted line ends of either kind', async () => {
    const { report } = await read('Handle,Title,Body (HTML),Variant Price\r\na,A,"one\r\ntwo\r\nthree",1\r\nb,B,"one\ntwo",x\r\n\r\nc,C,,y');
    expect(report).toEqual([
      'line 5, column "Variant Price": "x" is not a price. Give rupees with at most two decimals and nothing else, such as 1299.50.',
      'line 8, column "Variant Price": "y" is not a price. Give rupees with at most two decimals and nothing else, such as 1299.50.',
    ]);
  });
});

describe('rows', () => {
  test('a row with too many or too few fields keeps its product out', async () => {
    const { products, report } = await read(file('a,A,1', 'b,B,2,3', 'b,,2', 'c,C', 'd,D,4'));
    expect(products.map((product) => product.slug)).toEqual(['a', 'd']);
    expect(report).toEqual([
      'line 3: The row has 4 fields and the header 3: a comma or a quote is missing or too many.',
      'line 5: The row has 2 fields and the header 3: a comma or a quote is missing or too many.',
    ]);
  });

  test('quotes that are not doubled keep only their product out', async () => {
    const { products, report } = await read(file('a,A,1', 'b,B "best" shirt,2', 'c,"C "best" shirt",3', 'd,D,4'));
    expect(products.map((product) => product.slug)).toEqual(['a', 'd']);
    expect(report).toEqual([
      'line 3: A quote is not closed, or a quote inside a text is not doubled.',
      'line 4: A quote is not closed, or a quote inside a text is not doubled.',
    ]);
  });

  test('a quote that is never closed swallows the rest, and the report says which lines', async () => {
    const { products, report } = await read(file('a,A,1', 'b,"B,2', 'c,C,3', 'd,D,4'));
    expect(products.map((product) => product.slug)).toEqual(['a']);
    expect(report[0]).toMatch(/^line 3: A quote is not closed.* Lines 3 to \d could not be read\.$/);
  });

  test('a row without a handle keeps out the product that it continues, and not the one after it', async () => {
    const columns = [...BASE, 'Option1 Name', 'Option1 Value'];
    const { products, report } = await read(table(columns, { ...shirt, 'Option1 Name': 'Size', 'Option1 Value': 'S' }, { 'Option1 Value': 'M', 'Variant Price': '999' },
      { Title: 'No handle', 'Variant Price': '1' }, { ...shirt, Handle: 'next' }));
    expect(products.map((product) => product.slug)).toEqual(['next']);
    expect(report).toEqual(['line 3, column "Handle": The handle is missing.', 'line 4, column "Handle": The handle is missing.']);
  });

  test('a handle that comes back later keeps its product out, wherever its rows stand', async () => {
    const { products, report } = await read(file('a,A,1', 'b,B,2', 'a,,3', 'c,C,4', 'A,A again,5'));
    expect(products.map((product) => product.slug)).toEqual(['b', 'c']);
    expect(report).toEqual([
      'line 4, column "Handle": The rows of a must follow each other, and the first is in line 2; nothing of it was imported.',
      'line 6, column "Handle": The rows of A must follow each other, and the first is in line 2; nothing of it was imported.',
    ]);
  });

  test('handles that an address cannot hold become addresses that stay apart', async () => {
    const { products } = await read(file('Blue_Shirt,A,1', 'शर्ट,B,2', 'कुर्ता,C,3', 'shirt-नीला,D,4', 'shirt-लाल,E,5', `${'x'.repeat(250)},F,6`, `${'x'.repeat(251)},G,7`));
    const slugs = products.map((product) => product.slug);
    expect(slugs[0]).toBe('blue-shirt');
    expect(new Set(slugs).size).toBe(7);
    for (const slug of slugs) expect(slug).toMatch(/^(?=.{1,200}$)[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe('products', () => {
  test('title, description, type, tags and sale are read from the first row', async () => {
    const columns = [...BASE, 'Body (HTML)', 'Type', 'Tags', 'Published', 'Status'];
    const { products } = await read(table(columns,
      { ...shirt, 'Body (HTML)': '<p>Fine,\n"soft"</p>', Type: 'Shirts', Tags: ' men, summer ,,men', Published: 'TRUE', Status: 'Active' },
      { ...shirt, Handle: 'b', Published: 'false' }, { ...shirt, Handle: 'c', Published: 'true', Status: 'draft' }, { ...shirt, Handle: 'd', Status: 'archived' }, { ...shirt, Handle: 'e' }));
    expect(products[0]).toMatchObject({ description: '<p>Fine,\n"soft"</p>', type: 'Shirts', tags: ['men', 'summer'], isActive: true });
    expect(products.map((product) => product.isActive)).toEqual([true, false, false, false, null]);
    expect(products[4]).toMatchObject({ description: '', type: null, tags: [] });
  });

  test('what is missing, too long or no such value is reported with its column', async () => {
    const columns = [...BASE, 'Type', 'Tags', 'Published', 'Status', 'Body (HTML)'];
    const { products, report } = await read(table(columns,
      { ...shirt, Title: '' }, { ...shirt, Handle: 'b', Title: 'x'.repeat(201) }, { ...shirt, Handle: 'c', Type: 'x'.repeat(121) }, { ...shirt, Handle: 'd', Tags: 'x'.repeat(61) },
      { ...shirt, Handle: 'e', Published: 'maybe', Status: 'sold' }, { ...shirt, Handle: 'f', 'Body (HTML)': 'x'.repeat(20_001) }, { ...shirt, Handle: 'g', 'Body (HTML)': 'a\u0000b' },
      { ...shirt, Handle: 'h', Tags: Array.from({ length: 51 }, (_, index) => `t${index}`).join(',') }));
    expect(products).toEqual([]);
    expect(report).toEqual([
      'line 2, column "Title": The title is missing.',
      'line 3, column "Title": This is longer than 200 characters.',
      'line 4, column "Type": This is longer than 120 characters.',
      'line 5, column "Tags": This is longer than 60 characters.',
      'line 6, column "Published": "maybe" is neither true nor false.',
      'line 6, column "Status": "sold" is not a status: active, draft, archived or unlisted.',
      'line 7, column "Body (HTML)": A description has at most 20,000 characters.',
      'line 8, column "Body (HTML)": This holds characters that cannot be shown.',
      'line 9, column "Tags": A product has at most 50 tags.',
    ]);
  });

  test('a gift card is left out and said to be', async () => {
    const { products, report, skipped } = await read(table([...BASE, 'Gift Card'], { ...shirt, 'Gift Card': 'TRUE' }, { ...shirt, Handle: 'b', 'Gift Card': 'false' }));
    expect([products.length, skipped]).toEqual([1, 1]);
    expect(report).toEqual(['line 2, column "Gift Card": Gift cards are not sold here; it was left out.']);
  });

  test('images come by position with their texts, from any row, each address once', async () => {
    const columns = [...BASE, 'Image Src', 'Image Position', 'Image Alt Text'];
    const { products, report } = await read(table(columns,
      { ...shirt, 'Image Src': 'https://a.example/2.jpg', 'Image Position': '2', 'Image Alt Text': 'Back' },
      { Handle: 'shirt', 'Image Src': '//a.example/1.jpg', 'Image Position': '1' }, { Handle: 'shirt', 'Image Src': 'https://a.example/2.jpg', 'Image Position': '3' },
      { ...shirt, Handle: 'b', 'Image Src': 'ftp://a.example/x.jpg' }, { ...shirt, Handle: 'c', 'Image Src': 'https://a.example/c.jpg', 'Image Position': 'first' }));
    expect(products[0]?.images).toEqual([{ url: 'https://a.example/1.jpg', alt: null }, { url: 'https://a.example/2.jpg', alt: 'Back' }]);
    expect(products[0]?.variants).toHaveLength(1);
    expect(report).toEqual([
      'line 5, column "Image Src": "ftp://a.example/x.jpg" is not the address of an image (https://…).',
      'line 6, column "Image Position": "first" is not a position: a whole number from 1.',
    ]);
  });
});

describe('variants', () => {
  const columns = [...BASE, 'Option1 Name', 'Option1 Value', 'Option2 Name', 'Option2 Value', 'Option3 Name', 'Option3 Value', 'Variant SKU',
    'Variant Compare At Price', 'Variant Grams', 'Variant Inventory Tracker', 'Variant Inventory Qty', 'Variant Tax Code'];
  const sized = { ...shirt, 'Option1 Name': 'Size', 'Option1 Value': 'S', 'Option2 Name': 'Colour', 'Option2 Value': 'Blue' };

  test('options are named by the first row, and each variant has a value for each', async () => {
    const { products } = await read(table(columns, { ...sized, 'Option3 Name': 'Fit', 'Option3 Value': 'Slim' },
      { Handle: 'shirt', 'Variant Price': '1099', 'Option1 Value': 'M', 'Option2 Value': 'Red', 'Option3 Value': 'Slim' }));
    expect(products[0]?.options).toEqual(['Size', 'Colour', 'Fit']);
    expect(products[0]?.variants.map(({ values, price, line }) => [values, price, line])).toEqual([[['S', 'Blue', 'Slim'], 99900, 2], [['M', 'Red', 'Slim'], 109900, 3]]);
  });

  test('the option Title with the value Default Title is no option; with other values it is one', async () => {
    const { products } = await read(table(columns, { ...shirt, 'Option1 Name': 'Title', 'Option1 Value': 'Default Title' },
      { ...shirt, Handle: 'b', 'Option1 Name': 'Title', 'Option1 Value': 'Dune' }, { Handle: 'b', 'Option1 Value': 'Emma', 'Variant Price': '2' }));
    expect(products.map(({ options, variants }) => [options, variants.map((variant) => variant.values)])).toEqual([[[], [[]]], [['Title'], [['Dune'], ['Emma']]]]);
  });

  test('two variants alike, a value without an option, an option without a value and two options of one name are reported', async () => {
    const { products, report } = await read(table(columns,
      sized, { Handle: 'shirt', 'Variant Price': '1', 'Option1 Value': 'S', 'Option2 Value': 'Blue' },
      { ...shirt, Handle: 'b', 'Option1 Name': 'Size', 'Option1 Value': 'S', 'Option2 Value': 'Blue' },
      { ...sized, Handle: 'c' }, { Handle: 'c', 'Variant Price': '1', 'Option1 Value': 'M' },
      { ...sized, Handle: 'd', 'Option2 Name': 'Size' }, { ...shirt, Handle: 'e' }, { ...shirt, Handle: 'e', Title: '' }));
    expect(products).toEqual([]);
    expect(report).toEqual([
      'line 3, column "Option1 Value": The variant in line 2 has the same options.',
      'line 4, column "Option2 Value": There is a value, but the first row of the product has no "Option2 Name".',
      'line 6, column "Option2 Value": The value of Colour is missing.',
      'line 7, column "Option2 Name": Two options have the same name.',
      'line 9, column "Option1 Value": The variant in line 8 has the same options.',
    ]);
  });

  test.each([['12,50'], ['1,299'], ['₹50'], ['-1'], ['1.999'], ['1e3'], ['.5'], ['5.'], ['free'], ['12345678901']])('"%s" is no price', async (text) => {
    const { products, report } = await read(table(columns, { ...shirt, 'Variant Price': text }));
    expect([products, report]).toEqual([[], [`line 2, column "Variant Price": "${text}" is not a price. Give rupees with at most two decimals and nothing else, such as 1299.50.`]]);
  });

  test('a missing price and one beyond all measure are reported, and prices are exact', async () => {
    const { products, report } = await read(table(columns, { ...shirt, 'Variant Price': '' }, { ...shirt, Handle: 'b', 'Variant Price': '9999999999' },
      { ...shirt, Handle: 'c', 'Variant Price': '1.1' }, { ...shirt, Handle: 'd', 'Variant Price': '0' }, { ...shirt, Handle: 'e', 'Variant Price': ' 4.35 ' }));
    expect(products.map((product) => product.variants[0]?.price)).toEqual([110, 0, 435]);
    expect(report).toEqual(['line 2, column "Variant Price": The price is missing.', 'line 3, column "Variant Price": This amount is too large.']);
  });

  test('an earlier price counts only above the price, 0 grams are unknown, a tax code only when it is an HSN code', async () => {
    const { products } = await read(table(columns,
      { ...shirt, 'Variant Compare At Price': '1299', 'Variant Grams': '180.4', 'Variant Tax Code': '620520' },
      { ...shirt, Handle: 'b', 'Variant Compare At Price': '999', 'Variant Grams': '0', 'Variant Tax Code': 'PC040100' }, { ...shirt, Handle: 'c', 'Variant Compare At Price': '0' }));
    expect(products.map(({ variants: [variant] }) => [variant?.compareAtPrice, variant?.weightGrams, variant?.hsnCode])).toEqual([[129900, 180, '620520'], [null, null, null], [null, null, null]]);
  });

  test('pieces are counted whether Shopify tracks them or not; oversold ones are 0 and said to be', async () => {
    const { products, report } = await read(table(columns, { ...shirt, 'Variant Inventory Qty': '7', 'Variant Inventory Tracker': 'shopify' }, { ...shirt, Handle: 'b', 'Variant Inventory Qty': '1' },
      { ...shirt, Handle: 'c', 'Variant Inventory Qty': '-3' }, { ...shirt, Handle: 'd' }, { ...shirt, Handle: 'e', 'Variant Inventory Qty': '1.5' }));
    expect(products.map((product) => product.variants[0]?.quantity)).toEqual([7, 1, 0, null]);
    expect(report).toEqual([
      'line 4, column "Variant Inventory Qty": 3 more were sold than there were; counted as 0.',
      'line 6, column "Variant Inventory Qty": "1.5" is not a whole number of pieces.',
    ]);
  });

  test('a SKU twice in a product and one that is too long are reported', async () => {
    const { report } = await read(table(columns, { ...sized, 'Variant SKU': 'A' }, { Handle: 'shirt', 'Variant Price': '1', 'Option1 Value': 'M', 'Option2 Value': 'Blue', 'Variant SKU': 'A' },
      { ...shirt, Handle: 'b', 'Variant SKU': 'x'.repeat(81) }));
    expect(report).toEqual(['line 3, column "Variant SKU": The variant in line 2 has the SKU "A" too.', 'line 4, column "Variant SKU": This is longer than 80 characters.']);
  });

  test('more than 100 variants and more than 1000 rows are too many', async () => {
    const many = (count: number, cells: (index: number) => Record<string, string>): Record<string, string>[] => Array.from({ length: count }, (_, index) => ({ Handle: 'shirt', ...cells(index) }));
    const variants = await read(table(columns, sized, ...many(100, (index) => ({ 'Variant Price': '1', 'Option1 Value': `S${index}`, 'Option2 Value': 'Blue' }))));
    expect(variants.report).toEqual(['line 102: A product has at most 100 variants.']);
    const rows = await read(table([...BASE, 'Image Src'], shirt, ...many(1200, () => ({ 'Image Src': 'https://a.example/1.jpg' }))));
    expect([rows.products, rows.report]).toEqual([[], ['line 1002: A product has at most 1000 rows.']]);
  });
});
