import type { Clock } from '../time/index.ts';
import type { AccessToken } from './access-token.ts';

const MAXIMUM_TOKENS = 5000;

/** Tokens whose signature has been checked, until they end: a signature costs 0.1 ms, and a client sends the same one often. */
export class RememberedTokens {
  readonly #clock: Clock;
  readonly #tokens = new Map<string, AccessToken>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  find(token: string): AccessToken | null {
    const known = this.#tokens.get(token);
    if (known === undefined) return null;
    if (known.expiresAt > this.#clock.now()) return known;
    this.#tokens.delete(token);
    return null;
  }

  /** Only what was verified comes here, so strangers cannot push out what is in use. The oldest goes first. */
  keep(token: string, said: AccessToken): AccessToken {
    this.#tokens.set(token, said);
    if (this.#tokens.size > MAXIMUM_TOKENS) {
      const [oldest] = this.#tokens.keys();
      if (oldest !== undefined) this.#tokens.delete(oldest);
    }
    return said;
  }
}
