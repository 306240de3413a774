/** JSON with its keys in any order. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Fields = Readonly<Record<string, Json>>;

const CENSORED = '[redacted]';
const LONGEST_TEXT = 2_000;
const LONGEST_LIST = 200;

/**
 * The words that make a field private, in whatever it is called (`passwordHash`, `access_token`): secrets, and what identifies a
 * person, because the trail cannot be erased when they ask to be forgotten.
 */
const PRIVATE = new Set([
  'password', 'passwords', 'passphrase', 'secret', 'secrets', 'token', 'tokens', 'jwt', 'otp', 'cookie', 'cookies', 'authorization',
  'credential', 'credentials', 'signature', 'hash', 'cvv', 'cvc', 'vpa', 'upi', 'pan', 'gstin',
  'email', 'emails', 'phone', 'phones', 'mobile', 'line1', 'line2',
]);

/** What differs between two states of a thing, fit to be kept; of a thing that came or went, all of it. */
export function changeOf(before: object | null, after: object | null): { before: Fields | null; after: Fields | null } {
  const [was, is] = [before === null ? null : toFields(before), after === null ? null : toFields(after)];
  if (was === null || is === null) return { before: was, after: is };
  return { before: without(was, is), after: without(is, was) };
}

/** The fields that the other does not have with the same value. */
function without(fields: Fields, other: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => !(name in other) || JSON.stringify(value) !== JSON.stringify(other[name])));
}

function toFields(value: object): Fields {
  return Object.fromEntries(Object.entries(value).flatMap(([name, field]) => (field === undefined ? [] : [[clean(name), valueOf(name, field)]])));
}

function valueOf(name: string, value: unknown): Json {
  if (value === null || value === undefined) return null;
  return isPrivate(name) ? CENSORED : toJson(value);
}

function toJson(value: unknown): Json {
  if (typeof value === 'string') return cut(clean(value));
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(toJson);
  if (typeof value === 'object' && value !== null) return toFields(value);
  return typeof value === 'bigint' ? value.toString() : null;
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).toWellFormed()}… (${text.length} characters)` : text;
}

/** PostgreSQL keeps neither NUL nor half a character. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function isPrivate(name: string): boolean {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/).some((word) => PRIVATE.has(word));
}
