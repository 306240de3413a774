import { isIPv6 } from 'node:net';
import { firstRow, sql, type Unit } from '#database';
import { graphError } from '#graph';
import { NETWORK_CAPS } from './otp-limits.ts';

/**
 * Counts a request for a code against the address that it comes from, whoever it is for. Throws RATE_LIMITED beyond the caps, which
 * undoes the request. In the database, so that the count survives a restart and is one for all processes.
 */
export async function countNetwork(unit: Unit): Promise<void> {
  const { address } = unit.context.request;
  if (address === null) return;
  for (const { period, most, span } of NETWORK_CAPS) {
    const since = new Date(Math.floor(unit.now.getTime() / span) * span);
    const counted = await firstRow(unit.sql, sql`
      insert into accounts.one_time_password_network as n (network, period, since, requests, created_at, updated_at)
      values (${networkOf(address)}, ${period}, ${since}, 1, ${unit.now}, ${unit.now})
      on conflict (network, period, since) do update set requests = n.requests + 1, updated_at = excluded.updated_at where n.requests < ${most}
      returning requests`);
    if (counted !== undefined) continue;
    const retryAfterSeconds = Math.ceil((since.getTime() + span - unit.now.getTime()) / 1000);
    throw graphError('RATE_LIMITED', 'Too many codes have been asked for from here. Try again later.', { retryAfterSeconds });
  }
}

/** An IPv4 address, or the half of an IPv6 address that names a network: whoever has one address there has them all. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  return [...groups, ...Array<string>(missing).fill('0'), ...(tail ?? '').split(':')].slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}
