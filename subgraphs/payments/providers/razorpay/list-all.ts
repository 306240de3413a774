import type Razorpay from 'razorpay';
import { z } from 'zod';
import type { Span } from '../adapter.ts';
import { callRazorpay, type RazorpayContext } from './call-razorpay.ts';

const PAGE = 100;

type Asked = { readonly from: number; readonly to: number; readonly count: number; readonly skip: number };

/** Everything of a kind that was begun in a span, page by page: Razorpay gives a hundred at a time. */
export async function listAll<T>(razorpay: RazorpayContext, item: z.ZodType<T>, ask: (client: Razorpay, page: Asked) => Promise<unknown>, { from, to }: Span): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const page: Asked = { from: seconds(from), to: seconds(to) - 1, count: PAGE, skip: all.length };
    const { items } = await callRazorpay(razorpay, { ask: (client) => ask(client, page), answer: z.object({ items: z.array(item) }) });
    all.push(...items);
    if (items.length < PAGE) return all;
  }
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
