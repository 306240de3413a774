import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AwsV4Signer } from 'aws4fetch';
import { loadConfig } from '../config/index.ts';
import { race } from '../testing/race.ts';
import { storageOf, type Storage } from './index.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret of the bucket' };
const kept = new Map<string, { bytes: Buffer; type: string | undefined }>();
/** Statuses with which the next requests are answered, whatever they ask. */
const faults: number[] = [];
let requests = 0;
let folder: string;
let bucket: Server;
let storages: Readonly<Record<'disk' | 'S3', Storage>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aarya-storage-'));
  bucket = createServer((request, response) => {
    void (async () => {
      requests += 1;
      const bytes = Buffer.concat(await request.toArray());
      const url = `http://127.0.0.1:${portOf(bucket)}${request.url}`;
      const fault = faults.shift();
      response.statusCode = fault ?? (await isSigned(request.method ?? '', url, request.headers, bytes) ? answer(request.method ?? '', request.url ?? '', bytes, request.headers['content-type']) : 403);
      response.end(response.statusCode === 200 && request.method === 'GET' ? kept.get(request.url ?? '')?.bytes : undefined);
    })();
  }).listen(0, '127.0.0.1');
  await once(bucket, 'listening');
  const base = { NODE_ENV: 'test', AARYA_DATA_DIR: folder };
  storages = {
    disk: storageOf({ config: loadConfig(base) }),
    S3: storageOf({ config: loadConfig({
      ...base, S3_ENDPOINT: `http://127.0.0.1:${portOf(bucket)}/`, S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: CREDENTIALS.accessKeyId, S3_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey, S3_REGION: 'ap-south-1',
    }) }),
  };
});
afterAll(async () => {
  bucket.close();
  await rm(folder, { recursive: true });
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function answer(method: string, url: string, bytes: Buffer, type: string | undefined): number {
  if (method === 'PUT') kept.set(url, { bytes, type });
  if (method === 'DELETE') return kept.delete(url) ? 204 : 404;
  return kept.has(url) ? 200 : 404;
}

/** As a bucket checks it: the signature over the request that came, and the hash over its bytes. */
async function isSigned(method: string, url: string, headers: Readonly<Record<string, string | string[] | undefined>>, bytes: Buffer): Promise<boolean> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const signer = new AwsV4Signer({
    ...CREDENTIALS, method, url, service: 's3', region: 'ap-south-1', datetime: String(headers['x-amz-date']), headers: { 'x-amz-content-sha256': hash },
  });
  return headers['authorization'] === await signer.authHeader();
}

describe.each(['disk', 'S3'] as const)('%s', (kind) => {
  test('gives back what was written, and null for what was not', async () => {
    const bytes = Buffer.from([0, 1, 2, 255]);
    await storages[kind].write('ab/cd.webp', { bytes, contentType: 'image/webp' });
    expect(await storages[kind].read('ab/cd.webp')).toEqual(bytes);
    expect(await storages[kind].read('ab/none.webp')).toBeNull();
  });

  test('writes the same file many times at once as one whole file', async () => {
    const bytes = Buffer.alloc(300_000, 7);
    await race(20, () => storages[kind].write('ab/many.webp', { bytes, contentType: 'image/webp' }));
    expect(await storages[kind].read('ab/many.webp')).toEqual(bytes);
  });

  test('removes what is there and does not mind what is not', async () => {
    await storages[kind].write('ab/gone.webp', { bytes: Buffer.from('x'), contentType: 'image/webp' });
    await storages[kind].remove(['ab/gone.webp', 'ab/never.webp']);
    expect(await storages[kind].read('ab/gone.webp')).toBeNull();
  });

  test.each(['../outside', '/etc/passwd', 'ab/../../x', 'ab//cd', 'AB/cd', 'ab/.hidden', 'ab/cd?x', ''])('F27 does not take %j for a key', async (key) => {
    await expect((async () => storages[kind].read(key))()).rejects.toThrow('not a key');
  });
});

test('disk: nothing but whole files is left in the folder', async () => {
  expect((await readdir(path.join(folder, 'media'), { recursive: true })).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('S3: says what the file is, and asks again when the service stumbles', async () => {
  faults.push(503, 500);
  requests = 0;
  await storages.S3.write('ab/stumble.webp', { bytes: Buffer.from('x'), contentType: 'image/webp' });
  expect([requests, kept.get('/pictures/ab/stumble.webp')?.type]).toEqual([3, 'image/webp']);
});

test('S3: a request that is refused is not sent again', async () => {
  faults.push(403);
  requests = 0;
  await expect(storages.S3.read('ab/stumble.webp')).rejects.toThrow('403');
  expect(requests).toBe(1);
});
