import type { KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../time/index.ts';
import { RememberedTokens } from './remembered-tokens.ts';
import { signingKeys } from './signing-keys.ts';

/** What an access token says: which session, and until when. Who that is, the session knows. */
export type AccessToken = { readonly sessionId: string; readonly expiresAt: Date };

export type AccessTokens = {
  /** A new token for a session. */
  readonly sign: (session: { sessionId: string }) => Promise<AccessToken & { readonly token: string }>;
  /** What a token says; null when it is not one of ours, or not valid now. Whether its session still lives is not asked here. */
  readonly verify: (token: string) => Promise<AccessToken | null>;
};

export const ACCESS_TOKEN_SECONDS = 600;
export const ACCESS_TOKEN_ISSUER = 'aarya';
export const ACCESS_TOKEN_AUDIENCE = 'aarya-graph';
/** RFC 9068: so that no other token of ours can pass for an access token. */
export const ACCESS_TOKEN_TYPE = 'at+jwt';

const ALGORITHM = 'EdDSA';
/** Seconds by which the clocks of two of our machines may differ: a token counts from that much before it was made. */
const CLOCK_DIFFERENCE = 30;
const MAXIMUM_LENGTH = 1000;

/**
 * Access tokens as JWTs, signed with Ed25519 by keys that follow from the secret. The algorithm and the keys are ours:
 * of a token's header only `kid` is looked at, and only to choose among our own keys.
 */
export function createAccessTokens(sessionSecret: string, clock: Clock): AccessTokens {
  const keys = signingKeys(sessionSecret);
  const publicKeys = new Map<string, KeyObject>(keys.map((key) => [key.id, key.publicKey]));
  const remembered = new RememberedTokens(clock);
  return { sign, verify };

  async function sign({ sessionId }: { sessionId: string }): Promise<AccessToken & { token: string }> {
    const now = Math.floor(clock.now().getTime() / 1000);
    const token = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: ALGORITHM, typ: ACCESS_TOKEN_TYPE, kid: keys[0].id })
      .setIssuer(ACCESS_TOKEN_ISSUER).setAudience(ACCESS_TOKEN_AUDIENCE)
      .setIssuedAt(now).setNotBefore(now - CLOCK_DIFFERENCE).setExpirationTime(now + ACCESS_TOKEN_SECONDS)
      .sign(keys[0].privateKey);
    return { token, sessionId, expiresAt: new Date((now + ACCESS_TOKEN_SECONDS) * 1000) };
  }

  async function verify(token: string): Promise<AccessToken | null> {
    const known = remembered.find(token);
    if (known !== null || token.length > MAXIMUM_LENGTH) return known;
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => publicKeyOf(kid), {
        algorithms: [ALGORITHM], typ: ACCESS_TOKEN_TYPE, issuer: ACCESS_TOKEN_ISSUER, audience: ACCESS_TOKEN_AUDIENCE,
        requiredClaims: ['exp', 'nbf', 'sid'], currentDate: clock.now(),
      });
      if (typeof payload['sid'] !== 'string' || payload.exp === undefined) return null;
      return remembered.keep(token, { sessionId: payload['sid'], expiresAt: new Date(payload.exp * 1000) });
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  function publicKeyOf(id: string | undefined): KeyObject {
    const key = publicKeys.get(id ?? '');
    if (key === undefined) throw new errors.JWKSNoMatchingKey();
    return key;
  }
}
