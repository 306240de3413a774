import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#config';
import type { AnswerCookie, Context } from '#context';

const NAMES = { session: 'session', refresh: 'refresh' } as const;
/** The prefix makes browsers hold the cookie to HTTPS, this host and no domain, whoever tries to set it. */
const PRODUCTION_NAMES = { session: '__Host-session', refresh: '__Host-refresh' } as const;
const CHARACTERS = /^[\w.~-]*$/;

const pending = new WeakMap<FastifyReply, { context: Context; config: Config }>();

/** Has the cookies that the operation asks for go out with this answer. */
export function answerCookies(reply: FastifyReply, context: Context, config: Config): void {
  pending.set(reply, { context, config });
}

/** Fastify's `onSend` hook for it: only then is it known which cookies there are. */
export function sendCookies(_request: FastifyRequest, reply: FastifyReply, _payload: unknown, done: () => void): void {
  const answer = pending.get(reply);
  if (answer !== undefined && answer.context.cookies.length > 0) {
    const now = answer.context.clock.now();
    reply.header('set-cookie', answer.context.cookies.map((cookie) => serializeCookie(cookie, now, answer.config)));
    reply.header('cache-control', 'no-store');
  }
  done();
}

/** A cookie as a `Set-Cookie` header. Scripts cannot read it, other sites cannot send it along; in production HTTPS only. Keeps F25. */
export function serializeCookie(cookie: AnswerCookie, now: Date, { isProduction }: Pick<Config, 'isProduction'>): string {
  const value = cookie.value ?? '';
  if (!CHARACTERS.test(value)) throw new RangeError('A token holds a character that a cookie cannot');
  const seconds = cookie.value === null ? 0 : secondsUntil(cookie.expiresAt, now);
  return [
    `${cookieName(cookie.name, isProduction)}=${value}`,
    'Path=/',
    ...(seconds === null ? [] : [`Max-Age=${seconds}`]),
    'HttpOnly',
    'SameSite=Lax',
    ...(isProduction ? ['Secure'] : []),
  ].join('; ');
}

/** The tokens in a request's `Cookie` header; null where there is none. Of two cookies of one name the first counts. */
export function readCookies(header: string | undefined, { isProduction }: Pick<Config, 'isProduction'>): Record<AnswerCookie['name'], string | null> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const find = (name: AnswerCookie['name']): string | null => {
    const prefix = `${cookieName(name, isProduction)}=`;
    return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length).replace(/^"(.*)"$/, '$1') ?? null;
  };
  return { session: find('session'), refresh: find('refresh') };
}

function cookieName(name: AnswerCookie['name'], isProduction: boolean): string {
  return isProduction ? PRODUCTION_NAMES[name] : NAMES[name];
}

function secondsUntil(instant: Date | null, now: Date): number | null {
  return instant === null ? null : Math.max(0, Math.floor((instant.getTime() - now.getTime()) / 1000));
}
