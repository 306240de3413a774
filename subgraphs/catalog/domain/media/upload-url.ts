import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '#config';
import { deriveKey, secretsOf } from '#session';

/** Where the bytes of an upload are put. */
export const UPLOAD_PATH = '/media/uploads/';

type Signing = Pick<Config, 'sessionSecret'>;
export type Ticket = { readonly uploadId: string; readonly expiresAt: Date };

/** The address to which the bytes of an upload are put, until it expires: whoever has it needs no session. */
export function uploadUrl(config: Signing & Pick<Config, 'publicUrl'>, ticket: Ticket): string {
  const [secret] = secretsOf(config.sessionSecret);
  return `${config.publicUrl}${UPLOAD_PATH}${ticket.uploadId}?expires=${ticket.expiresAt.getTime()}&signature=${macOf(secret, ticket).toString('base64url')}`;
}

/** Whether we gave out this address, for this upload and this time. Whether the time is over is for the caller. */
export function isOurTicket({ sessionSecret }: Signing, ticket: Ticket, signature: string): boolean {
  const presented = Buffer.from(signature, 'base64url');
  return secretsOf(sessionSecret).some((secret) => {
    const expected = macOf(secret, ticket);
    return presented.length === expected.length && timingSafeEqual(presented, expected);
  });
}

function macOf(secret: string, { uploadId, expiresAt }: Ticket): Buffer {
  return createHmac('sha256', deriveKey(secret, 'media-upload')).update(`${uploadId}\n${expiresAt.getTime()}`).digest();
}
