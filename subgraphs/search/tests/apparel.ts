// A small shop for the tests of search: what an Indian clothing brand sells, as a product export.

type Garment = readonly [name: string, type: string, audience: string, words: string];

const GARMENTS: readonly Garment[] = [
  ['Oxford Shirt', 'Shirts', 'men', 'A formal shirt with a button-down collar.'], ['Linen Shirt', 'Shirts', 'men', 'Light, for hot days.'],
  ['Crew T-Shirt', 'T-Shirts', 'unisex', 'A plain cotton tee.'], ['Polo T-Shirt', 'T-Shirts', 'men', 'With a collar.'],
  ['Straight Kurta', 'Kurtas', 'women', 'For work and festivals.'], ['Nehru Kurta', 'Kurtas', 'men', 'Worn with a churidar.'],
  ['Anarkali Dress', 'Dresses', 'women', 'Flowing, to the ankle.'], ['Maxi Dress', 'Dresses', 'women', 'To the floor.'],
  ['Banarasi Saree', 'Sarees', 'women', 'Woven silk with a zari border.'], ['Cotton Saree', 'Sarees', 'women', 'For every day.'],
  ['Bridal Lehenga', 'Lehengas', 'women', 'Embroidered, for weddings.'], ['Phulkari Dupatta', 'Dupattas', 'women', 'A stole with hand embroidery.'],
  ['Slim Jeans', 'Jeans', 'men', 'Stretch denim.'], ['Wide-Leg Jeans', 'Jeans', 'women', 'High waist denim.'],
  ['Chino Trousers', 'Trousers', 'men', 'Smart and soft.'], ['Palazzo Pants', 'Trousers', 'women', 'Wide and airy.'],
  ['Merino Pullover', 'Knitwear', 'women', 'A warm sweater.'], ['Zip Hoodie', 'Sweatshirts', 'unisex', 'With a hood and pockets.'],
  ['Denim Jacket', 'Jackets', 'unisex', 'A jacket for the evening.'], ['Running Sneakers', 'Footwear', 'unisex', 'Shoes for the road.'],
  ['Kolhapuri Sandals', 'Footwear', 'men', 'Leather, made by hand.'], ['Silk Scarf', 'Accessories', 'women', 'Printed.'], ['Leather Belt', 'Accessories', 'men', 'With a brass buckle.'],
];
const COLOURS = ['Blue', 'Black', 'White', 'Maroon', 'Olive', 'Mustard'];

/** The export: every garment in every colour, in three sizes, in stock. */
export function apparel(): string {
  const header = 'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status';
  const rows = GARMENTS.flatMap(([name, type, audience, words], index) => COLOURS.flatMap((colour, number) => {
    const title = `${colour} ${name}`;
    const handle = title.toLowerCase().replace(/[^a-z]+/g, '-');
    return ['S', 'M', 'L'].map((size, at) => [
      handle, at === 0 ? title : '', at === 0 ? `"<p>${words}</p>"` : '', 'Aarya', type, at === 0 ? `"${audience}, ${colour.toLowerCase()}"` : '', 'true', 'Colour', colour, 'Size', size,
      `${handle}-${size}`.toUpperCase(), '5', String(499 + index * 100 + number * 10), 'active',
    ].join(','));
  }));
  return [header, ...rows].join('\n');
}

/** What is typed, and what the best answers are about. */
export const QUERIES: readonly (readonly [query: string, title: RegExp])[] = [
  ['blue shirt', /^Blue (Oxford|Linen) Shirt$/], ['shirt blue', /^Blue (Oxford|Linen) Shirt$/], ['Blue Shirts', /^Blue (Oxford|Linen) Shirt$/], ['BLUE SHIRT', /^Blue (Oxford|Linen) Shirt$/],
  ['blu shirt', /^Blue (Oxford|Linen) Shirt$/], ['blue shrt', /^Blue (Oxford|Linen) Shirt$/], ['bleu shirt', /^Blue (Oxford|Linen) Shirt$/], ['blue shirt for men', /^Blue (Oxford|Linen) Shirt$/],
  ['white linen shirt', /^White Linen Shirt$/], ['linnen shirt white', /^White Linen Shirt$/], ['oxford', /Oxford Shirt$/], ['oxfrd', /Oxford Shirt$/],
  ['t-shirt', /T-Shirt$/], ['tshirt', /T-Shirt$/], ['t shirt', /T-Shirt$/], ['tee', /T-Shirt$/], ['black tee', /^Black .*T-Shirt$/], ['tees', /T-Shirt$/], ['polo', /Polo T-Shirt$/],
  ['kurta', /Kurta$/], ['kurti', /Kurta$/], ['kurtas', /Kurta$/], ['mens black kurta', /^Black Nehru Kurta$/], ['black kurta for men', /^Black Nehru Kurta$/], ["women's maroon kurta", /^Maroon Straight Kurta$/],
  ['saree', /Saree$/], ['sari', /Saree$/], ['sarees', /Saree$/], ['banarsi saree', /Banarasi Saree$/], ['silk saree', /Banarasi Saree$/], ['cotton sari', /Cotton Saree$/],
  ['lehenga', /Lehenga$/], ['lehnga', /Lehenga$/], ['ghagra', /Lehenga$/], ['wedding lehenga', /Bridal Lehenga$/], ['dupatta', /Dupatta$/], ['chunni', /Dupatta$/],
  ['jeans', /Jeans$/], ['denim jeans', /Jeans$/], ['black slim jeans', /^Black Slim Jeans$/], ['wide leg jeans', /Wide-Leg Jeans$/], ['jens', /Jeans$/],
  ['trousers', /(Trousers|Pants)$/], ['pant', /(Trousers|Pants)$/], ['pants', /(Trousers|Pants)$/], ['chinos', /Chino Trousers$/], ['palazo', /Palazzo Pants$/], ['plazo', /Palazzo Pants$/],
  ['sweater', /Pullover$/], ['jumper', /Pullover$/], ['pullover', /Pullover$/], ['hoodie', /Hoodie$/], ['hoody', /Hoodie$/], ['denim jacket', /Denim Jacket$/], ['jaket', /Jacket$/],
  ['sneaker', /Sneakers$/], ['shoes', /Sneakers$/], ['running shoes', /Running Sneakers$/], ['sandal', /Sandals$/], ['kolapuri', /Kolhapuri Sandals$/],
  ['scarf', /Scarf$/], ['leather belt', /Leather Belt$/], ['maxi dress', /Maxi Dress$/], ['anarkali', /Anarkali Dress$/], ['gown', /Dress$/], ['mustard anarkali dress', /^Mustard Anarkali Dress$/],
  ['olive', /^Olive /], ['OLIVE-ZIP-HOODIE-M', /^Olive Zip Hoodie$/], ['the best of blue kurtas', /^Blue .*Kurta$/],
  // Misspelt in the middle, at the end, of another spelling, of a word that no product has, and with the ending that the index leaves out.
  ['sarre', /Saree$/], ['saare', /Saree$/], ['palzo', /Palazzo Pants$/], ['jumpr', /Pullover$/], ['embroidred lehenga', /Bridal Lehenga$/], ['lahanga', /Lehenga$/], ['duppata', /Dupatta$/], ['kurtha', /Kurta$/],
  ['trouzers', /(Trousers|Pants)$/], ['snikers', /Sneakers$/], ['tshrt', /T-Shirt$/], ['hoddie', /Hoodie$/], ['benarsi sari', /Banarasi Saree$/], ['phulkri', /Phulkari Dupatta$/], ['kolhapri sandal', /Kolhapuri Sandals$/],
  ['merno pullover', /Merino Pullover$/], ['anarkli dress', /Anarkali Dress$/], ['chinoss', /Chino Trousers$/], ['slim jenas', /Slim Jeans$/], ['leathr belt', /Leather Belt$/], ['oxfrod shirt', /Oxford Shirt$/],
  // In other words, other scripts, with prices, sizes, fillers and signs.
  ['lal saree', /^Maroon .*Saree$/], ['neela kurta', /^Blue .*Kurta$/], ['साड़ी', /Saree$/], ['कुर्ता', /Kurta$/], ['“saree”!', /Saree$/], ['something in olive denim', /^Olive .*(Jeans|Jacket)$/],
  ['mens nehru kurta xl', /Nehru Kurta$/], ['kurta under 950', /Straight Kurta$/], ['black jeans between 1700 and 1900', /^Black .*Jeans$/], ['shirts above rs 500 in white', /^White (Oxford|Linen) Shirt$/],
  ['white shirts for office', /^White (Oxford|Linen) Shirt$/], ['wide leg pants', /Palazzo Pants$|Wide-Leg Jeans$/], ['zari border', /Banarasi Saree$/], ['brass buckle', /Leather Belt$/], ['button down collar', /Oxford Shirt$/],
  ['bridal wear maroon', /^Maroon Bridal Lehenga$/], ['hooded sweatshirt', /Zip Hoodie$/], ['crew neck tshirt black', /^Black Crew T-Shirt$/], ['tracksuit sandals', /Kolhapuri Sandals$/], ['belt sneaker lehenga', /(Belt|Sneakers|Lehenga)$/], ['red dupatta', /^Maroon Phulkari Dupatta$/],
];
