import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { isGstin } from '../geo/gstin.ts';
import { toStateCode } from '../geo/indian-states.ts';
import { isSubgraphName, SUBGRAPH_NAMES, type SubgraphName } from './subgraph-names.ts';

// The kinds of values that variables have. A message continues a sentence that begins with the variable's name.

/** A text of any kind that is not empty. */
export function text() {
  return z.string().min(1, 'must not be empty');
}

/** One line of text. */
export function line(maximum: number) {
  return z.string().trim().regex(/^[^\p{C}]+$/u, 'must be one line of text').max(maximum, `must have at most ${maximum} characters`);
}

/** A whole number within bounds, both included. */
export function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d{1,9}$/, message).transform(Number).refine((value) => value >= least && value <= most, message);
}

/** A number above zero, decimals allowed. */
export function factor() {
  const message = 'must be a number above 0, such as 1 or 0.5';
  return z.string().regex(/^\d{1,6}(\.\d{1,6})?$/, message).transform(Number).refine((value) => value > 0, message);
}

/** A share of the whole. */
export function share() {
  const message = 'must be a number from 0 to 1, such as 0.1';
  return z.string().regex(/^\d(\.\d{1,6})?$/, message).transform(Number).refine((value) => value <= 1, message);
}

/** `true` or `false`. */
export function flag() {
  return z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');
}

/** An address with one of the protocols, written without colon. */
export function address(...protocols: [string, ...string[]]) {
  const message = `must be an address that begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`;
  return z.string().refine((value) => hasProtocol(value, protocols), message);
}

/** Items between commas, each of the given kind; spaces around them and empty items do not count. */
export function list<T>(item: z.ZodType<T, string>) {
  return z.string().transform(splitList).pipe(z.array(item));
}

/** Scheme, host and port of a web page, exactly as browsers send it in the Origin header. */
export function origin() {
  return z.string().refine(isOrigin, 'must be a list of origins between commas, such as https://aarya.example, without a path and without *');
}

/** One such place. */
export function singleOrigin() {
  return z.string().refine(isOrigin, 'must be an origin such as https://aarya.example, without a path');
}

/** An IP address or a network in CIDR form. */
export function network() {
  return z.string().refine(isNetwork, 'must be a list of IP addresses or networks between commas, such as 10.0.0.0/8');
}

/** A time zone of the IANA database. */
export function timeZone() {
  return z.string().refine(isTimeZone, 'must be a time zone such as Asia/Kolkata');
}

/** A state or union territory of India, by code or name. */
export function state() {
  return z.string().transform((value, check) => {
    const code = toStateCode(value);
    if (code === null) check.addIssue('must be the code of a state of India, such as KA');
    return code ?? z.NEVER;
  });
}

/** A GST identification number, in any case. */
export function gstin() {
  return z.string().transform((value) => value.trim().toUpperCase()).refine(isGstin, 'must be a GSTIN: 15 characters, the last one their check digit');
}

/** `name=value` between commas, for headers of requests; the values percent-encoded. */
export function headers() {
  return z.string().transform((value, check): Readonly<Record<string, string>> => {
    const pairs = splitList(value).map((item) => /^([\w-]+)\s*=\s*((?:[!-$&-~]|%[2-7][0-9a-f])+)$/i.exec(item));
    if (pairs.includes(null)) check.addIssue('must be a list of name=value between commas');
    return Object.fromEntries(pairs.flatMap((pair) => (pair?.[1] === undefined || pair[2] === undefined ? [] : [[pair[1], decodeURIComponent(pair[2])]])));
  });
}

/** `name=http://…` between commas, for names of subgraphs that run elsewhere. */
export function subgraphUrls() {
  return z.string().transform((value, check): ReadonlyMap<SubgraphName, string> => {
    const urls = new Map<SubgraphName, string>();
    for (const item of splitList(value)) {
      const [name = '', ...rest] = item.split('=');
      const url = rest.join('=');
      if (!isSubgraphName(name)) check.addIssue(`names a subgraph that does not exist; the known ones are ${SUBGRAPH_NAMES.join(', ')}`);
      else if (urls.has(name)) check.addIssue(`names the subgraph ${name} twice`);
      else if (!hasProtocol(url, ['http', 'https'])) check.addIssue(`must give ${name} an address that begins with http:// or https://`);
      else urls.set(name, url);
    }
    return urls;
  });
}

function splitList(value: string): string[] {
  return value.split(',').map((item) => item.trim()).filter((item) => item !== '');
}

function hasProtocol(value: string, protocols: readonly string[]): boolean {
  // PostgreSQL's own form for a unix socket, postgres://user@/name?host=/folder, has no host, which the URL class refuses.
  const url = URL.parse(value.replace('@/', '@localhost/'));
  return url !== null && protocols.includes(url.protocol.slice(0, -1)) && value.startsWith(`${url.protocol}//`) && url.host !== '';
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.origin === value;
}

function isNetwork(value: string): boolean {
  const [ip = '', bits, ...more] = value.split('/');
  const family = isIP(ip);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  try {
    new BlockList().addSubnet(ip, /^\d{1,3}$/.test(bits) ? Number(bits) : -1, family === 6 ? 'ipv6' : 'ipv4');
    return true;
  } catch {
    return false;
  }
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
