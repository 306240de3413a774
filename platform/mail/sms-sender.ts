import { outbound, RefusedError } from '../outbound/index.ts';
import type { Sender } from './message.ts';

const TIMEOUT = 8_000;
/** Statuses that say that this message will never be taken. Others (a wrong key, an address that is not there yet) can be mended. */
const REFUSALS = new Set([400, 422]);

/**
 * Sends text messages through an HTTP API: `POST SMS_API_URL` with `{"to": "+91…", "text": "…", "template": "accounts.one-time-password",
 * "reference": "…"}`, `Authorization: Bearer SMS_API_KEY` and `Idempotency-Key: <reference>`. Any 2xx means that it has been taken; 400
 * and 422 that it never will be; everything else is tried again, with the same key. `template` is what Indian providers ask for a
 * registered template's id by (TRAI's DLT rules): a small relay in front of the provider translates.
 */
export function smsSender({ url, apiKey }: { url: string; apiKey: string | null }, timeoutMs = TIMEOUT): Sender {
  return async function sendBySms({ to, text, template, reference }) {
    await outbound.call('sms', { timeoutMs, retries: 1, idempotent: true }, async (signal) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json', 'idempotency-key': reference,
          ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ to, text, template, reference }),
        redirect: 'error',
        signal,
      });
      await response.body?.cancel();
      if (REFUSALS.has(response.status)) throw new RefusedError(`The SMS provider refused the message (status ${response.status})`);
      if (!response.ok) throw new Error(`The SMS provider answered with status ${response.status}`);
    });
  };
}
