import type { Config } from '../config/index.ts';
import type { Clock } from '../time/index.ts';
import { createAccessTokens, type AccessTokens } from './access-token.ts';

const made = new WeakMap<Config, { readonly clock: Clock; readonly tokens: AccessTokens }>();

/** The access tokens of a platform: the gateway and the accounts share one set, with its keys and what it remembers. */
export function accessTokensOf(platform: { readonly config: Config; readonly clock: Clock }): AccessTokens {
  const known = made.get(platform.config);
  if (known?.clock === platform.clock) return known.tokens;
  const tokens = createAccessTokens(platform.config.sessionSecret, platform.clock);
  made.set(platform.config, { clock: platform.clock, tokens });
  return tokens;
}
