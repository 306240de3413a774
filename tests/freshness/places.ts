import type { Client } from '#testing';

/** A product that readers look at: alone in its category, with a word in its title that no other has, one piece of it in the cart and on the wishlist of who looks. */
export type Watched = { readonly slug: string; readonly categorySlug: string; readonly word: string };
/** What a place tells of it; undefined: nothing of this kind. Bands and counts are the facets' own. */
export type Sight = { readonly isOnSale?: boolean; readonly price?: number; readonly inStock?: boolean };
export type Readers = { readonly nobody: Client; readonly guest: Client; readonly customer: Client };

/** Everywhere that a shopper may see a product. */
export const PLACES: Readonly<Record<string, (readers: Readers, watched: Watched) => Promise<Sight>>> = {
  ProductDetail: async ({ nobody }, { slug }) => sightOf((await nobody.must('ProductDetail', { slug })).product),
  MobileProduct: async ({ customer }, { slug }) => sightOf((await customer.must('MobileProduct', { slug })).product),
  ProductList: async ({ nobody }, watched) => sightIn((await nobody.must('ProductList', { filter: { category: watched.categorySlug } })).products.nodes, watched),
  MobileHome: async ({ guest }, watched) => sightIn((await guest.must('MobileHome')).newest.nodes, watched),
  Search: async ({ nobody }, watched) => sightIn((await nobody.must('Search', { query: watched.word })).search.nodes.map((node: any) => node.product), watched),
  'facets of Search': async ({ customer }, { categorySlug }) => facetsOf((await customer.must('Search', { query: '', filter: { category: categorySlug } })).search),
  SearchSuggestions: async ({ nobody }, { slug, word }) => ({
    isOnSale: (await nobody.must('SearchSuggestions', { prefix: word.slice(0, 5) })).searchSuggestions.some((suggestion: any) => suggestion.product?.slug === slug),
  }),
  'Cart of a guest': async ({ guest }) => cartSight((await guest.must('Cart')).cart),
  'Cart of a customer': async ({ customer }) => cartSight((await customer.must('Cart')).cart),
  // What was put aside stays, and cannot be bought.
  Wishlist: async ({ customer }) => {
    const { product } = (await customer.must('Wishlist')).wishlist.items[0].variant;
    return { price: product.priceRange.min.amount, inStock: product.availability.inStock };
  },
};

function sightIn(nodes: readonly any[], { slug }: Watched): Sight {
  return sightOf(nodes.find((node) => node?.slug === slug) ?? null);
}

function sightOf(product: any): Sight {
  if (product === null) return { isOnSale: false };
  return { isOnSale: true, price: product.priceRange.min.amount, ...(product.availability === undefined ? {} : { inStock: product.availability.inStock }) };
}

function cartSight({ lines: [line], issues }: any): Sight {
  const isOnSale = issues.every((issue: any) => issue.code !== 'PRODUCT_UNAVAILABLE');
  return isOnSale ? { isOnSale, price: line.unitPrice.amount, inStock: line.variant.availability.inStock } : { isOnSale };
}

/** A price is told by its band: the watched product's are the bands' lower ends. */
function facetsOf({ facets, totalCount }: any): Sight {
  if (totalCount === 0) return { isOnSale: false };
  const [price, availability] = ['Price', 'Availability'].map((name) => facets.find((facet: any) => facet.name === name)?.values);
  return { isOnSale: true, price: Number(price[0].value.split('-')[0]), inStock: availability[0].value === 'true' };
}
