import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { RequestInfo } from '../context/index.ts';
import { PERMISSIONS, ROLES, type Viewer } from '../graph/viewer.ts';
import type { Clock } from '../time/index.ts';
import { deriveKey, secretsOf } from './secrets.ts';

/** The header in which the gateway tells a remote subgraph who asks. */
export const VIEWER_HEADER = 'x-aarya-viewer';

/** What a subgraph has to know of the client's request; the signal does not travel. */
export type SignedRequest = Omit<RequestInfo, 'signal'>;
export type SignedViewer = { readonly viewer: Viewer | null; readonly request: SignedRequest };

const LIFETIME_SECONDS = 30;

const claims = z.strictObject({
  viewer: z.strictObject({
    sessionId: z.string(), userId: z.string().nullable(), role: z.enum(ROLES), permissions: z.array(z.enum(PERMISSIONS)),
  }).nullable(),
  request: z.strictObject({
    id: z.string(), address: z.string().nullable(), userAgent: z.string().nullable(), refreshToken: z.string().nullable(),
  }),
  /** Seconds since 1970. */
  expires: z.number().int(),
  bodyHash: z.string(),
});

/**
 * Signs for a subgraph who asks: for half a minute, and for this one body. The value is `claims.signature`, both base64url.
 * Give `refreshToken` to the accounts alone.
 */
export function signViewer(gatewaySecret: string, told: SignedViewer & { body: string }, clock: Clock): string {
  const [secret] = secretsOf(gatewaySecret);
  const expires = Math.floor(clock.now().getTime() / 1000) + LIFETIME_SECONDS;
  const { viewer, request } = told;
  const text = Buffer.from(JSON.stringify({ viewer, request, expires, bodyHash: hashOf(told.body) })).toString('base64url');
  return `${text}.${macOf(secret, text).toString('base64url')}`;
}

/** Who asks, as the gateway signed it for this body; null for anything else. A subgraph answers nothing without it. */
export function verifyViewer(gatewaySecret: string, asked: { header: string | undefined; body: string }, clock: Clock): SignedViewer | null {
  const [text, mac, ...others] = (asked.header ?? '').split('.');
  if (text === undefined || mac === undefined || others.length > 0) return null;
  const presented = Buffer.from(mac, 'base64url');
  if (!secretsOf(gatewaySecret).some((secret) => isEqual(presented, macOf(secret, text)))) return null;
  const said = claims.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  if (!said.success) return null;
  const { viewer, request, expires, bodyHash } = said.data;
  const isOurs = bodyHash === hashOf(asked.body) && expires * 1000 > clock.now().getTime();
  return isOurs ? { viewer, request } : null;
}

/** Over the text that travels, so that nothing depends on how JSON is written. */
function macOf(secret: string, text: string): Buffer {
  return createHmac('sha256', deriveKey(secret, 'viewer-signature')).update(text).digest();
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('base64url');
}

function isEqual(presented: Buffer, expected: Buffer): boolean {
  return presented.length === expected.length && timingSafeEqual(presented, expected);
}
