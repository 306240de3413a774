import { onSignedIn } from '#accounts';
import { subgraph } from '#graph';
import { holdPersonalData } from '#privacy';
import { mergeGuestCart } from './domain/merge-guest-cart.ts';
import { CartLine } from './entities/cart-line.ts';
import { Cart } from './entities/cart.ts';
import { DeliveryMethod } from './entities/delivery-method.ts';
import { TaxRate } from './entities/tax-rate.ts';
import { WishlistItem } from './entities/wishlist-item.ts';
import { cartsOfUsers } from './personal-data.ts';
import { resolvers } from './resolvers.ts';

onSignedIn(mergeGuestCart);
holdPersonalData(cartsOfUsers);

export const cart = subgraph({
  name: 'cart',
  folder: import.meta.dirname,
  resolvers,
  entities: [Cart, CartLine, DeliveryMethod, TaxRate, WishlistItem],
  jobs: [],
});
