import { z } from 'zod';
import type { Connection } from './connection.ts';

const money = z.object({ amount: z.number() });
const started = z.object({ data: z.object({ sessionStartGuest: z.object({ session: z.object({ accessToken: z.string() }) }) }) });
const signedIn = z.object({ data: z.object({ signIn: z.object({ session: z.object({ accessToken: z.string() }) }) }) });
const methods = z.object({ data: z.object({ deliveryMethods: z.array(z.object({ id: z.string(), cashOnDelivery: z.boolean() })) }) });
const chosen = z.object({ data: z.object({ cartDeliverySet: z.object({ cart: z.object({ totals: z.object({ total: money }) }) }) }) });
const listed = z.object({ data: z.object({ products: z.object({ pageInfo: z.object({ endCursor: z.string().nullable() }) }) }) });

/** Begins a guest's session; its access token. */
export async function startGuest(connection: Connection): Promise<string> {
  return guestOf(await connection.run('SessionStartGuest', { input: {} }));
}

/** The access token of an answer to SessionStartGuest. */
export function guestOf(answer: string): string {
  return started.parse(JSON.parse(answer)).data.sessionStartGuest.session.accessToken;
}

/** Signs in to one of the development accounts; its access token. */
export async function signIn(connection: Connection, email: string): Promise<string> {
  const answer = signedIn.parse(JSON.parse(await connection.run('SignIn', { input: { email, password: 'aarya-development' } })));
  return answer.data.signIn.session.accessToken;
}

/** The delivery method of an answer to DeliveryMethods that takes cash on delivery. */
export function cashOnDeliveryOf(answer: string): string {
  const method = methods.parse(JSON.parse(answer)).data.deliveryMethods.find((each) => each.cashOnDelivery);
  if (method === undefined) throw new Error('No delivery method takes cash on delivery.');
  return method.id;
}

/** The total of the cart in an answer to CartDeliverySet, in paise. */
export function totalOf(answer: string): number {
  return chosen.parse(JSON.parse(answer)).data.cartDeliverySet.cart.totals.total.amount;
}

/** Where the next page of an answer to ProductList begins; null: there is none. */
export function nextPageOf(answer: string): string | null {
  return listed.parse(JSON.parse(answer)).data.products.pageInfo.endCursor;
}
