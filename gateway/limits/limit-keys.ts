import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * What stands for an address: an IPv4 address itself, of an IPv6 address the network (/64) that one subscriber has all of.
 * IPv4 in the form of IPv6 is the same caller.
 */
export function addressKey(address: string | null): string {
  if (address === null) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? `${networkOf(address)}::/64` : address;
}

/** The first four groups, written out. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('%', 1).join('').toLowerCase().split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':');
}

/**
 * What stands for the account that an input names (`email`, or `target` with `email` or `phone`); null when it names none.
 * Hashed, so that no store of ours lists addresses and numbers; different ways to write one are one.
 */
export function targetKey(input: unknown): string | null {
  const named = isObject(input) ? (isObject(input['target']) ? input['target'] : input) : {};
  const { email, phone } = named;
  if (typeof email === 'string') return hash(`email ${email.trim().toLowerCase()}`);
  // Ten digits tell an Indian number, with or without the country's code.
  if (typeof phone === 'string') return hash(`phone ${phone.replace(/\D/g, '').slice(-10)}`);
  return null;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
