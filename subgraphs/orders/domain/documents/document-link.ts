import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '#config';
import { deriveKey, secretsOf } from '#session';
import type { Clock } from '#time';

type Signing = { readonly config: Pick<Config, 'gatewaySecret'>; readonly clock: Clock };

const LIFETIME_SECONDS = 15 * 60;

/**
 * A path on the gateway as a link that whoever has it may open for a quarter of an hour: made for a viewer who may see what is there,
 * because a browser that opens a file sends no bearer token. It opens this path and nothing else.
 */
export function signedLink({ config, clock }: Signing, path: string): string {
  const [secret] = secretsOf(config.gatewaySecret);
  const expires = Math.floor(clock.now().getTime() / 1000) + LIFETIME_SECONDS;
  return `${path}?expires=${expires}&signature=${signatureOf(secret, path, expires).toString('base64url')}`;
}

/** Whether `signedLink` made this link, and its time is not over. `link` as the request has it, query included. */
export function isSignedLink({ config, clock }: Signing, link: string): boolean {
  const url = URL.parse(link, 'http://gateway');
  const expires = Number(url?.searchParams.get('expires'));
  const signature = Buffer.from(url?.searchParams.get('signature') ?? '', 'base64url');
  if (url === null || !Number.isSafeInteger(expires) || expires * 1000 <= clock.now().getTime()) return false;
  return secretsOf(config.gatewaySecret).map((secret) => signatureOf(secret, url.pathname, expires))
    .some((expected) => expected.length === signature.length && timingSafeEqual(expected, signature));
}

function signatureOf(secret: string, path: string, expires: number): Buffer {
  return createHmac('sha256', deriveKey(secret, 'document-link')).update(`${path}\n${expires}`).digest();
}
