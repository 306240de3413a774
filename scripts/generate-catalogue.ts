import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

// node scripts/generate-catalogue.ts PRODUCTS VARIANTS [FILE]: a product export of made-up apparel, always the same for the
// same numbers, for the benchmarks and for trying the importer out.

type Garment = { name: string; type: string; audience: string; hsn: string; from: number; to: number; grams: number; sizes: readonly string[] };

const LETTERS = ['XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL', '4XL', '5XL', '6XL'];
const WAISTS = ['26', '28', '30', '32', '34', '36', '38', '40', '42', '44'];
const GARMENTS: readonly Garment[] = [
  { name: 'Oxford Shirt', type: 'Shirts', audience: 'men', hsn: '6205', from: 999, to: 2499, grams: 240, sizes: LETTERS },
  { name: 'Linen Shirt', type: 'Shirts', audience: 'men', hsn: '6205', from: 1499, to: 3299, grams: 210, sizes: LETTERS },
  { name: 'Straight Kurta', type: 'Kurtas', audience: 'women', hsn: '6211', from: 799, to: 2799, grams: 280, sizes: LETTERS },
  { name: 'Nehru Kurta', type: 'Kurtas', audience: 'men', hsn: '6211', from: 899, to: 2599, grams: 300, sizes: LETTERS },
  { name: 'Slim Jeans', type: 'Jeans', audience: 'men', hsn: '6203', from: 1299, to: 3999, grams: 620, sizes: WAISTS },
  { name: 'Wide-Leg Jeans', type: 'Jeans', audience: 'women', hsn: '6204', from: 1399, to: 3799, grams: 580, sizes: WAISTS },
  { name: 'Crew T-Shirt', type: 'T-Shirts', audience: 'unisex', hsn: '6109', from: 399, to: 1299, grams: 180, sizes: LETTERS },
  { name: 'Anarkali Dress', type: 'Dresses', audience: 'women', hsn: '6204', from: 1999, to: 6999, grams: 520, sizes: LETTERS },
  { name: 'Chino Trousers', type: 'Trousers', audience: 'men', hsn: '6203', from: 1199, to: 2999, grams: 410, sizes: WAISTS },
  { name: 'Merino Pullover', type: 'Knitwear', audience: 'women', hsn: '6110', from: 1799, to: 5499, grams: 360, sizes: LETTERS },
];
const COLOURS = ['Indigo', 'Ivory', 'Maroon', 'Olive', 'Mustard', 'Charcoal', 'Teal', 'Rust', 'Blush', 'Sky Blue'];
const CLOTHS = ['Cotton', 'Handloom', 'Khadi', 'Organic', 'Block-Print', 'Chambray', 'Striped', 'Checked', 'Embroidered', 'Washed'];
const PLACES = ['Jaipur', 'Kutch', 'Varanasi', 'Erode', 'Chanderi', 'Pochampally', 'Bagru', 'Kanchipuram', 'Maheshwar', 'Ludhiana'];
const HEADER = ['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Type', 'Tags', 'Published', 'Option1 Name', 'Option1 Value', 'Option2 Name', 'Option2 Value',
  'Option3 Name', 'Option3 Value', 'Variant SKU', 'Variant Grams', 'Variant Inventory Tracker', 'Variant Inventory Qty', 'Variant Inventory Policy',
  'Variant Fulfillment Service', 'Variant Price', 'Variant Compare At Price', 'Variant Requires Shipping', 'Variant Taxable', 'Variant Barcode',
  'Image Src', 'Image Position', 'Image Alt Text', 'Gift Card', 'SEO Title', 'SEO Description', 'Variant Image', 'Variant Weight Unit', 'Variant Tax Code', 'Status'] as const;
const LARGEST = 100;

/** The rows of an export with so many products of so many variants each (1 to 100), as CSV text, a product at a time. */
export function* generateCatalogue(products: number, variants: number): Generator<string> {
  if (variants < 1 || variants > LARGEST) throw new RangeError(`A product has 1 to ${LARGEST} variants, not ${variants}.`);
  yield `${HEADER.join(',')}\n`;
  for (let number = 1; number <= products; number += 1) yield product(number, variants);
}

function product(number: number, variants: number): string {
  const pick = chooser(number);
  const garment = pick(GARMENTS);
  const [cloth, place] = [pick(CLOTHS), pick(PLACES)];
  const title = `${place} ${cloth} ${garment.name} No. ${number}`;
  const handle = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const price = garment.from + Math.floor(pick.number() * ((garment.to - garment.from) / 100)) * 100;
  const isReduced = pick.number() < 0.25;
  const sizes = Math.min(garment.sizes.length, variants, Math.max(3, Math.ceil(variants / COLOURS.length)));
  const rows = Array.from({ length: variants }, (_, index) => {
    const [size, colour] = [garment.sizes[index % sizes] ?? '', COLOURS[(number + Math.floor(index / sizes)) % COLOURS.length] ?? ''];
    const image = index < 3 ? { 'Image Src': `https://cdn.example.com/catalogue/${handle}-${index + 1}.jpg`, 'Image Position': index + 1, 'Image Alt Text': `${title}, view ${index + 1}` } : {};
    const shared = index > 0 ? {} : {
      Title: title, 'Body (HTML)': describe(garment, cloth, place), Vendor: 'Aarya', Type: garment.type, Tags: `${garment.audience}, ${cloth}, ${place}`,
      Published: pick.number() < 0.97, 'Option1 Name': 'Size', 'Option2 Name': 'Colour', 'Gift Card': false, Status: 'active',
    };
    return row({
      Handle: handle, ...shared, ...image, 'Option1 Value': size, 'Option2 Value': colour,
      'Variant SKU': `AA-${String(number).padStart(6, '0')}-${size}-${colour.slice(0, 3).toUpperCase()}`,
      'Variant Grams': garment.grams, 'Variant Inventory Tracker': 'shopify', 'Variant Inventory Qty': Math.floor(pick.number() * 60), 'Variant Inventory Policy': 'deny',
      'Variant Fulfillment Service': 'manual', 'Variant Price': price.toFixed(2), 'Variant Compare At Price': isReduced ? Math.round(price * 1.3).toFixed(2) : '',
      'Variant Requires Shipping': true, 'Variant Taxable': true, 'Variant Weight Unit': 'g', 'Variant Tax Code': garment.hsn,
    });
  });
  return rows.join('');
}

function describe(garment: Garment, cloth: string, place: string): string {
  return `<p>${cloth} ${garment.name.toLowerCase()} for ${garment.audience}, made by weavers in <strong>${place}</strong>, and cut for warm days.</p>\n`
    + '<ul><li>Pre-washed, keeps its shape</li><li>Machine wash cold, "inside out"</li></ul>';
}

function row(cells: Partial<Record<(typeof HEADER)[number], string | number | boolean>>): string {
  return `${HEADER.map((name) => field(String(cells[name] ?? ''))).join(',')}\n`;
}

function field(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Picks that look random and depend on the seed alone (mulberry32). */
function chooser(seed: number): (<T>(list: readonly T[]) => T) & { number: () => number } {
  let state = seed * 0x9e3779b9;
  const number = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(number() * list.length)];
    if (found === undefined) throw new RangeError('There is nothing to pick from.');
    return found;
  };
  return Object.assign(pick, { number });
}

if (import.meta.main) {
  const [products = '', variants = '', file] = process.argv.slice(2);
  if (!/^\d+$/.test(products) || !/^\d+$/.test(variants)) {
    console.error('Give two numbers: node scripts/generate-catalogue.ts PRODUCTS VARIANTS [FILE]');
    process.exitCode = 1;
  } else {
    await pipeline(Readable.from(generateCatalogue(Number(products), Number(variants))), file === undefined ? process.stdout : createWriteStream(file));
  }
}
