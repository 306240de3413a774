import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { S3Config } from '../config/index.ts';
import { outbound, RefusedError, type CallOptions } from '../outbound/index.ts';
import { checkedKey, type Storage } from './storage.ts';

/** Each is safe to repeat: a key always names the same bytes. */
const CALL: CallOptions = { timeoutMs: 10_000, retries: 2, idempotent: true };
/** The service is overloaded or broken, not the request. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Files in a bucket of a service that speaks S3, addressed by path. The signature covers the bytes, so what arrives is what was sent. Throws
 * UnavailableError while the service does not answer, RefusedError when it says no.
 */
export function s3Storage({ endpoint, bucket, ...credentials }: S3Config): Storage {
  const client = new AwsClient({ ...credentials, service: 's3', retries: 0 });

  async function send(key: string, method: 'GET' | 'PUT' | 'DELETE', file?: { bytes: Buffer; contentType: string }): Promise<Buffer | null> {
    const url = `${endpoint}/${bucket}/${checkedKey(key)}`;
    const hash = createHash('sha256').update(file?.bytes ?? '').digest('hex');
    const headers = { 'x-amz-content-sha256': hash, ...(file === undefined ? {} : { 'content-type': file.contentType }) };
    return outbound.call('storage', CALL, async (signal) => {
      const signed = await client.sign(url, { method, headers, ...(file === undefined ? {} : { body: new Uint8Array(file.bytes) }) });
      const response = await fetch(signed, { signal });
      const bytes = Buffer.from(await response.arrayBuffer());
      if (response.ok) return bytes;
      if (response.status === 404) return null;
      throw PASSING.has(response.status) ? new Error(`The storage answered ${response.status}`) : new RefusedError(`The storage answered ${response.status}`);
    });
  }

  return {
    read: (key) => send(key, 'GET'),
    async write(key, file) {
      if (await send(key, 'PUT', file) === null) throw new RefusedError(`There is no bucket ${bucket}`);
    },
    async remove(keys) {
      for (const key of keys) await send(key, 'DELETE');
    },
  };
}
