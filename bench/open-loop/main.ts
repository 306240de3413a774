import { z } from 'zod';
import { bodyOf } from '../body-of.ts';
import { send } from './crowd.ts';

// node bench/open-loop/main.ts JSON: sends a crowd that looks at lists of products, and writes what became of it as JSON.
const asked = z.object({ port: z.number(), pages: z.array(z.string().nullable()), perSecond: z.number(), seconds: z.number() }).parse(JSON.parse(process.argv[2] ?? ''));
const requests = asked.pages.map((after) => {
  const body = bodyOf('ProductList', { after });
  return Buffer.from(`POST /graphql HTTP/1.1\r\nhost: shop\r\ncontent-type: application/json\r\ncache-control: no-store\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
});
console.log(JSON.stringify(await send({ ...asked, requests })));
process.exit();
