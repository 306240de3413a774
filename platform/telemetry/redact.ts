import { types } from 'node:util';
import { scrub } from './scrub.ts';

const CENSORED = '[redacted]';
const deepest = 8;
const longestList = 50;
const longestText = 8_000;

/** A key is private when one of its words is: `accessToken`, `x-razorpay-signature`, `otp_hash`, `shippingAddress`. */
const privateWords = new Set([
  'password', 'passwords', 'passwd', 'passphrase', 'secret', 'secrets', 'token', 'tokens', 'jwt', 'otp', 'pin', 'cookie', 'cookies',
  'authorization', 'credential', 'credentials', 'signature', 'cvv', 'cvc', 'vpa', 'upi', 'pan',
  'email', 'emails', 'mail', 'phone', 'phones', 'mobile', 'address', 'addresses', 'line1', 'line2', 'pincode', 'postcode', 'zip', 'landmark', 'gstin', 'birthday',
]);
const privatePairs = new Set(['api key', 'private key', 'full name', 'first name', 'last name', 'postal code', 'set cookie']);

/** Of an error's own properties only these: PostgreSQL's `detail` and a provider's answer quote the values that were sent. */
const errorProperties = ['code', 'constraint', 'table', 'schema', 'column', 'routine', 'statusCode', 'provider'] as const;

/**
 * A copy for the log: values under private keys are censored at any depth, texts are scrubbed, and nothing in it can make a
 * serializer fail (cycles, getters that throw, bigint, functions, endless lists).
 */
export function redact(value: unknown): unknown {
  return copy(value, 0, []);
}

function copy(value: unknown, depth: number, parents: readonly unknown[]): unknown {
  if (typeof value === 'string') return scrub(value.length > longestText ? `${value.slice(0, longestText)}… (${value.length} characters)` : value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (parents.includes(value)) return '[circular]';
  if (depth >= deepest) return '[deeper]';
  const inside = [...parents, value];
  try {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString();
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    if (types.isNativeError(value)) return copyError(value, depth, inside);
    if (value instanceof Map) return copyEntries([...value].map(([key, item]) => [String(key), item]), depth, inside);
    if (Array.isArray(value) || value instanceof Set) return copyList([...value], depth, inside);
    return copyEntries(readableEntries(value), depth, inside);
  } catch {
    return '[unreadable]';
  }
}

function copyList(items: readonly unknown[], depth: number, parents: readonly unknown[]): unknown[] {
  const copies = items.slice(0, longestList).map((item) => copy(item, depth + 1, parents));
  return items.length > longestList ? [...copies, `… (${items.length} items)`] : copies;
}

function copyEntries(entries: readonly (readonly [string, unknown])[], depth: number, parents: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(([key, item]) => [key, isPrivate(key) && item !== null && item !== undefined ? CENSORED : copy(item, depth + 1, parents)]));
}

function copyError(error: Error, depth: number, parents: readonly unknown[]): Record<string, unknown> {
  const properties = new Map<string, unknown>(readableEntries(error));
  const cause = error.cause === undefined ? {} : { cause: copy(error.cause, depth + 1, parents) };
  const kept = errorProperties.filter((name) => properties.has(name)).map((name) => [name, copy(properties.get(name), depth + 1, parents)]);
  return { type: error.name, message: copy(error.message, depth, parents), stack: copy(error.stack, depth, parents), ...Object.fromEntries(kept), ...cause };
}

function readableEntries(value: object): (readonly [string, unknown])[] {
  return Object.keys(value).map((key) => [key, read(value, key)] as const);
}

function read(value: object, key: string): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    return '[unreadable]';
  }
}

function isPrivate(key: string): boolean {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word, index) => privateWords.has(word) || privatePairs.has(`${word} ${words[index + 1] ?? ''}`));
}
