import type { Wiring } from '../gateway/start.ts';
import { accounts } from './accounts/subgraph.ts';
import { findViewer } from '#accounts';
import { onProductsChanged } from '#catalog';
import { followProducts } from '#search';
import { cart } from './cart/subgraph.ts';
import { catalog } from './catalog/subgraph.ts';
import { insights } from './insights/subgraph.ts';
import { inventory } from './inventory/subgraph.ts';
import { orders } from './orders/subgraph.ts';
import { payments } from './payments/subgraph.ts';
import { promotions } from './promotions/subgraph.ts';
import { returns } from './returns/subgraph.ts';
import { reviews } from './reviews/subgraph.ts';
import { search } from './search/subgraph.ts';
import { support } from './support/subgraph.ts';
import { seedDevelopment } from './seed-development.ts';

// The search follows the catalogue; neither imports the other.
onProductsChanged(followProducts);

/** Every subgraph of the graph, a lower domain before the ones that use it, and what the gateway has to be told about them. */
export const wiring: Wiring = {
  subgraphs: [accounts, catalog, inventory, promotions, cart, payments, orders, returns, reviews, search, support, insights],
  findViewer: (platform) => (sessionId) => findViewer(platform, sessionId),
  seed: seedDevelopment,
};
