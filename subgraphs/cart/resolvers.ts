import type { Resolvers } from '../../schema/generated/cart.ts';
import { cartDeliverySet } from './mutations/cartDeliverySet.ts';
import { cartLineAdd } from './mutations/cartLineAdd.ts';
import { cartLineSetQuantity } from './mutations/cartLineSetQuantity.ts';
import { cartPromoCodeApply } from './mutations/cartPromoCodeApply.ts';
import { cartPromoCodeRemove } from './mutations/cartPromoCodeRemove.ts';
import { deliveryMethodSave } from './mutations/deliveryMethodSave.ts';
import { taxRateDelete } from './mutations/taxRateDelete.ts';
import { taxRateSave } from './mutations/taxRateSave.ts';
import { wishlistItemAdd } from './mutations/wishlistItemAdd.ts';
import { wishlistItemRemove } from './mutations/wishlistItemRemove.ts';
import { cart } from './queries/cart.ts';
import { deliveryMethods } from './queries/deliveryMethods.ts';
import { taxRates } from './queries/taxRates.ts';
import { wishlist } from './queries/wishlist.ts';
import { CartLineType } from './types/CartLine.ts';
import { CartTotalsType } from './types/CartTotals.ts';
import { CartType } from './types/Cart.ts';
import { DeliveryMethodType } from './types/DeliveryMethod.ts';
import { PriceStepType } from './types/PriceStep.ts';
import { ProductType } from './types/Product.ts';
import { TaxBandType } from './types/TaxBand.ts';
import { TaxLineType } from './types/TaxLine.ts';
import { WishlistItemType } from './types/WishlistItem.ts';

export const resolvers: Resolvers = {
  Query: { cart, deliveryMethods, taxRates, wishlist },
  Mutation: {
    cartDeliverySet, cartLineAdd, cartLineSetQuantity, cartPromoCodeApply, cartPromoCodeRemove, deliveryMethodSave, taxRateDelete, taxRateSave,
    wishlistItemAdd, wishlistItemRemove,
  },
  Cart: CartType,
  CartLine: CartLineType,
  CartTotals: CartTotalsType,
  DeliveryMethod: DeliveryMethodType,
  PriceStep: PriceStepType,
  Product: ProductType,
  TaxBand: TaxBandType,
  TaxLine: TaxLineType,
  WishlistItem: WishlistItemType,
};
