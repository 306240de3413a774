import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '#config';
import type { Platform } from '#context';
import { graphError, type Viewer } from '#graph';
import { accessTokensOf } from '#session';
import { readCookies } from './cookies.ts';

/** Who a session is now; null when it has ended. Handed in by the wiring: the gateway knows no domain. */
export type FindViewer = (sessionId: string) => Promise<Viewer | null>;

export type SessionLookup = Pick<Platform, 'config' | 'clock'> & { readonly findViewer: FindViewer };

export type ResolvedSession = {
  readonly viewer: Viewer | null;
  /** A token came along that is malformed, expired or revoked. */
  readonly invalid: boolean;
  /** From the cookie. */
  readonly refreshToken: string | null;
  /** The request carries one of our cookies. */
  readonly fromCookie: boolean;
};

export const NO_SESSION: ResolvedSession = { viewer: null, invalid: false, refreshToken: null, fromCookie: false };

/**
 * Who sends an HTTP request, by its bearer token or, without an Authorization header, its cookie.
 * Throws BAD_REQUEST for a cookie that another site may have had sent.
 */
export async function resolveSession(headers: IncomingHttpHeaders, lookup: SessionLookup): Promise<ResolvedSession> {
  const cookies = readCookies(headers.cookie, lookup.config);
  const fromCookie = cookies.session !== null || cookies.refresh !== null;
  if (fromCookie) refuseForeignRequest(headers, lookup.config);
  const token = headers.authorization === undefined ? cookies.session : bearerToken(headers.authorization);
  const viewer = token === null ? null : await viewerOfToken(token, lookup);
  return { viewer, invalid: token !== null && viewer === null, refreshToken: cookies.refresh, fromCookie };
}

/** Who holds an access token now: one look at the signature and one at the session. Null: it is no good, or no longer. */
export async function viewerOfToken(token: string, lookup: SessionLookup): Promise<Viewer | null> {
  const said = await accessTokensOf(lookup).verify(token);
  return said === null ? null : lookup.findViewer(said.sessionId);
}

/**
 * Against cross-site request forgery: a browser sends the cookie with whatever a page asks, so a request that carries it
 * must be JSON (which a form cannot be) and come from our own pages. Throws BAD_REQUEST.
 */
export function refuseForeignRequest(headers: IncomingHttpHeaders, config: Pick<Config, 'allowedOrigins'>): void {
  if (isJson(headers['content-type']) && isFromOurPages(headers, config)) return;
  throw graphError('BAD_REQUEST', 'A request with a session cookie must be JSON and come from an allowed origin.', { http: { status: 400 } });
}

/** True when the browser says that one of our pages sent it. The rule for a WebSocket's cookie too, which is never JSON. */
export function isFromOurPages(headers: IncomingHttpHeaders, { allowedOrigins }: Pick<Config, 'allowedOrigins'>): boolean {
  if (headers.origin !== undefined && allowedOrigins.includes(headers.origin)) return true;
  return headers['sec-fetch-site'] === 'same-origin';
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}

/** The token of an Authorization header; an empty one, which is never valid, when it holds something else. */
function bearerToken(authorization: string): string {
  return /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
}
