import type { Config } from '#config';
import type { Context } from '#context';
import { signViewer, VIEWER_HEADER } from '#session';

/** The headers that tell a remote subgraph who asks, signed for this body. The refresh token goes to the accounts alone. */
export function callerHeaders(subgraph: string, context: Context, body: string, config: Config): Record<string, string> {
  const { id, address, userAgent, refreshToken } = context.request;
  const request = { id, address, userAgent, refreshToken: subgraph === 'accounts' ? refreshToken : null };
  return { [VIEWER_HEADER]: signViewer(config.gatewaySecret, { viewer: context.viewer, request, body }, context.clock) };
}
