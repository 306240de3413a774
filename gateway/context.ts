import type { FastifyRequest } from 'fastify';
import { createContext, type Context, type Platform } from '#context';
import { newId } from '#database';
import type { Viewer } from '#graph';
import { resolveSession, type ResolvedSession, type SessionLookup } from './session.ts';

/** The context of a request at the gateway: what the subgraphs see, and whether the session that came with it holds. */
export type GatewayContext = Context & {
  /** True when a token came along that is malformed, expired or revoked. */
  readonly sessionIsInvalid: boolean;
  /** True for the computation of an answer that is kept for everybody: whoever gets it is told of where it is sent. */
  readonly isForEverybody?: boolean;
  /** True for the query behind an event of a subscription: the subscription's own document was looked at already. */
  readonly isForEvent?: boolean;
};

/** Makes the context of an HTTP request: id, address, session. Throws BAD_REQUEST for a cookie sent from another site. */
export async function requestContext(request: FastifyRequest, platform: Platform, lookup: SessionLookup): Promise<GatewayContext> {
  return contextOfRequest(request, platform, await resolveSession(request.headers, lookup));
}

/** Makes the context of an HTTP request that came with this session. */
export function contextOfRequest(request: FastifyRequest, platform: Platform, session: ResolvedSession): GatewayContext {
  return gatewayContext(platform, session.viewer, {
    sessionIsInvalid: session.invalid,
    refreshToken: session.refreshToken,
    address: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 400) ?? null,
  });
}

/** Makes the context of whatever is asked by this viewer. */
export function gatewayContext(
  platform: Platform,
  viewer: Viewer | null,
  given: { sessionIsInvalid: boolean; refreshToken: string | null; address: string; userAgent: string | null },
): GatewayContext {
  const { sessionIsInvalid, ...request } = given;
  const context = createContext(platform, { id: newId(), signal: null, ...request }, viewer);
  return { ...context, sessionIsInvalid };
}
