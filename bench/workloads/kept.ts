import { drive } from '../load.ts';
import type { Sample } from '../samples.ts';
import { productDetail } from './product-detail.ts';
import { productList } from './product-list.ts';
import type { Shop, Workload } from './workload.ts';

/** Products that the visitors of kept details go round; so many have been looked at before. */
const PRODUCTS = 200;
const MARKS = { statements: 1, timesRows: null, timesBytes: 3 };

/** The pages of products as most visitors meet them: somebody has looked at each before, and nothing of it has changed. */
export function keptProductList(shop: Shop): Workload {
  const list = productList(shop);
  return { ...list, name: 'ProductList, kept', options: undefined, onGraph: (visitors) => lookedAt(shop, list, { things: shop.pages.length, visitors }), marks: MARKS };
}

/** The same of products. */
export function keptProductDetail(shop: Shop): Workload {
  const samples: readonly Sample[] = shop.samples.slice(0, PRODUCTS);
  const detail = productDetail({ ...shop, samples });
  return { ...detail, name: 'ProductDetail, kept', options: undefined, onGraph: (visitors) => lookedAt(shop, detail, { things: samples.length, visitors }), marks: MARKS };
}

/** Twice, because what was computed while something changed is computed once more. */
async function lookedAt(shop: Shop, workload: Pick<Workload, 'onGraph'>, { things, visitors }: { things: number; visitors: number }) {
  const act = await workload.onGraph(visitors);
  for (let turn = 0; turn < 2; turn += 1) await drive({ origin: shop.origin, act, visitors: things, connections: 4 });
  return act;
}
