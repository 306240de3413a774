import { unitOfWork } from '#database';
import { loader, mutation } from '#graph';
import { createProduct } from '../domain/create-product.ts';
import { newProduct } from '../domain/product-input.ts';
import { productById } from '../loaders.ts';

export const productCreate = mutation({
  input: newProduct,
  async resolve(input, context) {
    const id = await unitOfWork(context, (unit) => createProduct(unit, input));
    return { product: await loader(context, productById).load(id) };
  },
});
