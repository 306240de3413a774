import { isError } from './is-error.ts';
import { scrub } from './scrub.ts';

const CENSORED = '[redacted]';
const deepest = 8;
const longestList = 50;
const longestText = 8_000;
const mostValues = 500;

/** A key is private when one of its words is: `accessToken`, `x-razorpay-signature`, `otp_hash`, `shippingAddress`. */
const privateWords = new Set([
  'password', 'passwords', 'passwd', 'passphrase', 'secret', 'secrets', 'token', 'tokens', 'jwt', 'otp', 'pin', 'cookie', 'cookies',
  'authorization', 'credential', 'credentials', 'signature', 'cvv', 'cvc', 'vpa', 'upi', 'pan',
  'email', 'emails', 'mail', 'phone', 'phones', 'mobile', 'address', 'addresses', 'line1', 'line2', 'pincode', 'postcode', 'zip', 'landmark', 'gstin', 'birthday',
]);
const privatePairs = new Set(['api key', 'private key', 'full name', 'first name', 'last name', 'postal code', 'set cookie']);

/** Of an error's own properties only these: PostgreSQL's `detail` and a provider's answer quote the values that were sent. */
const errorProperties = ['code', 'constraint', 'table', 'schema', 'column', 'routine', 'statusCode', 'provider'] as const;

/** Where a copy is: the objects around it, and how many values may still be copied. */
type Walk = { readonly parents: readonly object[]; readonly budget: { left: number } };

/**
 * A copy for the log: values under private keys are censored at any depth, texts are scrubbed, and nothing in it can make a
 * serializer fail or run for long (cycles, getters that throw, bigint, functions, endless lists and trees).
 */
export function redact(value: unknown): unknown {
  return copy(value, { parents: [], budget: { left: mostValues } });
}

function copy(value: unknown, walk: Walk): unknown {
  if (typeof value === 'string') return scrub(value.length > longestText ? `${value.slice(0, longestText)}… (${value.length} characters)` : value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (walk.parents.includes(value)) return '[circular]';
  if (walk.parents.length >= deepest || walk.budget.left <= 0) return '[more]';
  try {
    return copyObject(value, { ...walk, parents: [...walk.parents, value] });
  } catch {
    return '[unreadable]';
  }
}

function copyObject(value: object, inside: Walk): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (isError(value)) return copyError(value, inside);
  if (value instanceof Map) return copyEntries([...value].map(([key, item]) => [String(key), item]), inside);
  if (Array.isArray(value) || value instanceof Set) return copyList([...value], inside);
  return copyEntries(readableEntries(value), inside);
}

function copyList(items: readonly unknown[], walk: Walk): unknown[] {
  const copies = some(items, walk).map((item) => copy(item, walk));
  return items.length > copies.length ? [...copies, `… (${items.length} items)`] : copies;
}

function copyEntries(entries: readonly (readonly [string, unknown])[], walk: Walk): Record<string, unknown> {
  return Object.fromEntries(some(entries, walk).map(([key, item]) => [key, isPrivate(key) && item !== null && item !== undefined ? CENSORED : copy(item, walk)]));
}

/** As many of the items as a list may show and the budget still allows. */
function some<T>(items: readonly T[], { budget }: Walk): readonly T[] {
  const taken = items.slice(0, Math.min(longestList, Math.max(0, budget.left)));
  budget.left -= taken.length;
  return taken;
}

function copyError(error: Error, walk: Walk): Record<string, unknown> {
  const properties = new Map<string, unknown>(readableEntries(error));
  const cause = error.cause === undefined ? {} : { cause: copy(error.cause, walk) };
  const kept: Record<string, unknown> = {};
  for (const name of errorProperties.filter((each) => properties.has(each))) kept[name] = copy(properties.get(name), walk);
  return { type: error.name, message: copy(error.message, walk), stack: copy(error.stack, walk), ...kept, ...cause };
}

function readableEntries(value: object): (readonly [string, unknown])[] {
  return Object.keys(value).map((key) => [key, read(value, key)] as const);
}

function read(value: object, key: string): unknown {
  try {
    const item: unknown = Reflect.get(value, key);
    return item;
  } catch {
    return '[unreadable]';
  }
}

function isPrivate(key: string): boolean {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word, index) => privateWords.has(word) || privatePairs.has(`${word} ${words[index + 1] ?? ''}`));
}
