import { request as httpRequest } from 'node:http';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { expectRefusal, race } from '#testing';
import sharp from 'sharp';
import { cleanImage } from '../domain/media/clean-image.ts';
import { openStudio, pathOf, picture, type Studio } from './studio.ts';

let studio: Studio;
beforeAll(async () => { studio = await openStudio(); });
afterAll(() => studio.site.close());

describe('F27 what is sent', () => {
  const jpeg = (): Promise<Buffer> => picture(64, 64).jpeg().toBuffer();
  const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);
  const withChunk = (png: Buffer, type: string): Buffer => {
    const body = Buffer.concat([Buffer.from(type), Buffer.alloc(8, 1)]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(8);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([png.subarray(0, 33), length, body, sum, png.subarray(33)]);
  };
  const animated = (format: 'gif' | 'webp'): Promise<Buffer> => {
    const frames = sharp(Buffer.alloc(32 * 64 * 3, 90).fill(200, 0, 2000), { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } });
    return format === 'gif' ? frames.gif({ loop: 0, delay: [100, 100] }).toBuffer() : frames.webp({ loop: 0, delay: [100, 100] }).toBuffer();
  };

  test.each<[string, () => Promise<Buffer>]>([
    ['nothing', async () => Buffer.alloc(0)],
    ['a page with a script', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')],
    ['a GIF', () => picture(9, 9).gif().toBuffer()],
    ['a GIF that moves', () => animated('gif')],
    ['a WebP that moves', () => animated('webp')],
    ['a PNG that moves', async () => withChunk(await picture(9, 9).png().toBuffer(), 'acTL')],
    ['a TIFF', () => picture(9, 9).tiff().toBuffer()],
    ['a JPEG with an archive behind it', async () => Buffer.concat([await jpeg(), Buffer.from('PK\u0003\u0004 and so on')])],
    ['a PNG with a page behind it', async () => Buffer.concat([await picture(9, 9).png().toBuffer(), Buffer.from('<script>alert(1)</script>')])],
    ['a WebP with a script behind it', async () => Buffer.concat([await picture(9, 9).webp().toBuffer(), Buffer.from('*/alert(1)')])],
    ['an AVIF with something behind it', async () => Buffer.concat([await picture(9, 9).avif().toBuffer(), Buffer.from('MZ and so on, as programs begin')])],
    ['half a JPEG', async () => half(await jpeg())],
    ['half a PNG', async () => half(await picture(200, 200).png().toBuffer())],
    ['half an AVIF', async () => half(await picture(200, 200).avif().toBuffer())],
    ['a JPEG that is noise but for its head', async () => Buffer.concat([(await jpeg()).subarray(0, 200), Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 7919) % 251)), Buffer.from([0xff, 0xd9])])],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj')],
  ])('is refused when it is %s, whatever type it claims, and the upload takes nothing more', async (_what, make) => {
    const upload = await studio.begin();
    expect(await studio.put(upload.url, await make())).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA' });
    expect(await studio.put(upload.url, await jpeg())).toMatchObject({ status: 409 });
    const { id: productId } = await studio.newProduct();
    expectRefusal(await studio.staff().run('ProductImageAttach', { input: { productId, uploadId: upload.id, alt: 'x' } }), 'UNSUPPORTED_MEDIA', ['uploadId']);
  });

  test('is refused by what its head says when it would not fit into memory, and nothing is decoded', async () => {
    const small = await picture(16, 16).png().toBuffer();
    const head = Buffer.from(small.subarray(12, 29));
    head.writeUInt32BE(60_000, 4);
    head.writeUInt32BE(60_000, 8);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(head));
    const bomb = Buffer.concat([small.subarray(0, 12), head, sum, small.subarray(33)]);
    const before = process.memoryUsage().rss;
    await expect(cleanImage(bomb)).rejects.toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('60000 × 60000') });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    const real = await sharp({ create: { width: 8000, height: 6300, channels: 3, background: '#888888' } }).png().toBuffer();
    const upload = await studio.begin();
    expect(await studio.put(upload.url, real)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expectRefusal(await studio.staff().run('ProductImageAttach', { input: { productId: (await studio.newProduct()).id, uploadId: upload.id, alt: 'x' } }), 'TOO_LARGE', ['uploadId']);
  });

  test('is kept at most 4096 pixels on its longer side', async () => {
    const upload = await studio.begin();
    const long = await sharp({ create: { width: 5000, height: 50, channels: 3, background: '#888888' } }).jpeg().toBuffer();
    expect(await studio.put(upload.url, long)).toMatchObject({ status: 200, body: { width: 4096, height: 41 } });
  });

  test('has at most 10 MB', async () => {
    const image = await jpeg();
    const whole = await studio.begin();
    expect(await studio.put(whole.url, Buffer.concat([image, Buffer.alloc(10_485_760 - image.length)]))).toMatchObject({ status: 200 });
    const upload = await studio.begin();
    expect(await studio.put(upload.url, Buffer.alloc(10_485_761))).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(await studio.put(upload.url, image)).toMatchObject({ status: 409 });
  });

  test('is not read on and on', async () => {
    const { url } = await studio.begin();
    const address = new URL(await studio.site.server.listen({ host: '127.0.0.1', port: 0 }));
    let sent = 0;
    const status = await new Promise<number | string>((resolve) => {
      const request = httpRequest({ host: address.hostname, port: address.port, path: pathOf(url), method: 'PUT', headers: { 'content-type': 'image/jpeg', 'transfer-encoding': 'chunked' } });
      const chunk = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        while (!request.destroyed && request.write(chunk)) sent += chunk.length;
        sent += chunk.length;
      };
      request.on('drain', more);
      request.on('response', (response) => resolve(response.statusCode ?? 0));
      request.on('error', (error) => resolve(error.message));
      more();
    });
    expect([413, 'write EPIPE', 'read ECONNRESET', 'socket hang up', 'write ECONNRESET']).toContain(status);
    expect(sent).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('an address for a picture', () => {
  const image = (): Promise<Buffer> => picture(40, 40).jpeg().toBuffer();

  test('F27 is not given for what is no picture or too much of one', async () => {
    const ask = (mimeType: string, bytes: number) => studio.staff().run('MediaUploadCreate', { input: { filename: 'x', mimeType, bytes } });
    for (const type of ['image/svg+xml', 'image/gif', 'text/html', '']) expectRefusal(await ask(type, 100), 'UNSUPPORTED_MEDIA', ['mimeType']);
    expectRefusal(await ask('image/png', 10_485_761), 'TOO_LARGE', ['bytes']);
    expectRefusal(await ask('image/png', 0), 'INVALID', ['bytes']);
    expectRefusal(await studio.staff().run('MediaUploadCreate', { input: { filename: 'a\nb', mimeType: 'image/png', bytes: 9 } }), 'INVALID', ['filename']);
  });

  test('F27 works only as it was given out, in time, and once', async () => {
    const { url } = await studio.begin();
    const other = await studio.begin();
    const signature = /signature=([\w-]+)/.exec(other.url)?.[1] ?? '';
    for (const forged of [
      url.replace(/signature=[\w-]+/, `signature=${signature}`), url.replace(/signature=(.)/, (_all, first) => `signature=${first === 'A' ? 'B' : 'A'}`), url.replace(/&signature.*/, ''),
      url.replace(/expires=\d+/, `expires=${studio.site.clock.now().getTime() + 9_999_999}`), url.replace(/uploads\/[\w-]+/, `uploads/${newId()}`), url.replace(/uploads\/[\w-]+/, 'uploads/x'),
    ]) expect([forged, await studio.put(forged, await image())]).toMatchObject([forged, { status: 403, code: 'FORBIDDEN' }]);
    const { auditLog } = await studio.staff().must('AuditLog', { filter: { action: 'uploadRefused' } });
    expect(auditLog.nodes).toHaveLength(1);
    expect(await studio.put(url, await image(), {})).toMatchObject({ status: 200 });
    expect(await studio.put(url, await image())).toMatchObject({ status: 409 });
    await studio.later(900_001);
    expect(await studio.put(other.url, await image())).toMatchObject({ status: 410 });
    const nothingCame = await studio.staff().run('ProductImageAttach', { input: { productId: (await studio.newProduct()).id, uploadId: other.id, alt: 'x' } });
    expectRefusal(nothingCame, 'INVALID', ['uploadId']);
  });

  test('takes one of many who send to it at once', async () => {
    const { url } = await studio.begin();
    const bytes = await image();
    const answers = await race(10, () => studio.put(url, bytes));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });
});

