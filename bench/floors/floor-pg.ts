import { createServer, type IncomingMessage } from 'node:http';
import { Pool, types } from 'pg';
import type { Input } from './prepared.ts';
import { cartDeliverySet } from './rows/cart-delivery-set.ts';
import { cartLineAdd } from './rows/cart-line-add.ts';
import { deliveryMethods } from './rows/delivery-methods.ts';
import { orderPlace } from './rows/order-place.ts';
import { productDetail } from './rows/product-detail.ts';
import { productList } from './rows/product-list.ts';
import { search } from './rows/search.ts';
import { sessionStartGuest } from './rows/session-start-guest.ts';

// node bench/floors/floor-pg.ts PORT DATABASE_URL POOL_SIZE: answers `/OPERATION` with the rows that the operation needs, read and
// written by prepared statements through `pg`, as nested objects through JSON.stringify. No GraphQL, no session, no rules, no
// pricing, no checks: nothing that a shop could be run with, and so what everything above it is measured against.

const [port, connectionString, poolSize] = process.argv.slice(2);
types.setTypeParser(types.builtins.INT8, Number);
const pool = new Pool({ connectionString, max: Number(poolSize) });
const operations = new Map<string, (pool: Pool, input: Input) => Promise<unknown>>([
  ['/ProductList', productList],
  ['/ProductDetail', productDetail],
  ['/Search', search],
  ['/CartLineAdd', cartLineAdd],
  ['/SessionStartGuest', sessionStartGuest],
  ['/DeliveryMethods', deliveryMethods],
  ['/CartDeliverySet', cartDeliverySet],
  ['/OrderPlace', orderPlace],
]);

createServer((request, response) => {
  if (request.url === '/health') response.writeHead(200).end();
  else void answer(request).then(
    (text) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(port), '127.0.0.1');

async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const input: unknown = JSON.parse(Buffer.concat(chunks).toString());
  const operation = operations.get(request.url ?? '');
  if (operation === undefined || !isInput(input)) throw new Error(`There is no ${request.url}.`);
  return JSON.stringify({ data: await operation(pool, input) });
}

function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}
