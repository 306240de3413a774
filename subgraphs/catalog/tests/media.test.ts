import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newId, rows, sql, unitOfWork } from '#database';
import { storageOf } from '#storage';
import { expectRefusal, race } from '#testing';
import sharp, { type Sharp } from 'sharp';
import { pruneMedia } from '../jobs/prune-media.ts';
import { openStudio, picture, type Studio } from './studio.ts';

let studio: Studio;
beforeAll(async () => { studio = await openStudio(); });
afterAll(() => studio.site.close());

describe('a picture', () => {
  test.each<[string, (image: Sharp) => Sharp]>([
    ['JPEG', (image) => image.jpeg()], ['PNG', (image) => image.png()], ['WebP', (image) => image.webp()], ['AVIF', (image) => image.avif()],
  ])('of the kind %s goes the whole road, whatever it says it is: asked for, sent, attached, shown and resized', async (_kind, encode) => {
    const product = await studio.newProduct();
    const upload = await studio.begin();
    expect(upload).toMatchObject({ method: 'PUT', headers: [{ name: 'Content-Type', value: 'image/jpeg' }], maxBytes: 10_485_760, expiresAt: new Date(studio.site.clock.now().getTime() + 900_000).toISOString() });
    const bytes = await encode(picture(1000, 500)).toBuffer();
    expect(await studio.put(upload.url, bytes)).toMatchObject({ status: 200, body: { id: upload.id, width: 1000, height: 500 } });
    const { productImageAttach } = await studio.staff().must('ProductImageAttach', { input: { productId: product.id, uploadId: upload.id, alt: 'A blue kurta' } });
    expect(productImageAttach.product.images).toEqual([{ id: expect.any(String), alt: 'A blue kurta', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/media\/[0-9a-f]{64}\/480\.webp$/) }]);
    const { product: page } = await studio.site.nobody.must('ProductDetail', { slug: product.slug });
    expect(page.images).toMatchObject([{ alt: 'A blue kurta', width: 1000, height: 500 }]);

    const answer = await studio.get(productImageAttach.product.images[0].url);
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 480, height: 240 });
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'cross-origin',
    });
    const again = await studio.get(productImageAttach.product.images[0].url, { 'if-none-match': String(answer.headers['etag']) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  test('F27 stands upright and has lost what its camera wrote into it', async () => {
    const photo = await picture(600, 300).withMetadata({ orientation: 6 }).withExif({ IFD0: { Copyright: 'Where Asha lives', Make: 'Phone' } }).jpeg().toBuffer();
    expect(photo.includes('Where Asha lives')).toBe(true);
    const url = await studio.show(photo, (await studio.newProduct()).id);
    const answer = await studio.get(url.replace('480.webp', '320.webp'));
    const seen = await sharp(answer.rawPayload).metadata();
    expect([seen.width, seen.height, seen.exif, seen.orientation]).toEqual([300, 600, undefined, undefined]);
    // Turned by a quarter, the red half is on the right.
    const { data, info } = await sharp(answer.rawPayload).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number): number[] => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
    expect(pixel(280, 300)[0]).toBeGreaterThan(200);
    expect(pixel(20, 300)[2]).toBeGreaterThan(200);
    const stored = await Promise.all((await readdir(path.join(studio.site.dataDir, 'media'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(async (entry) => storageOf(studio.site.platform).read(path.relative(path.join(studio.site.dataDir, 'media'), path.join(entry.parentPath, entry.name)))));
    expect(stored.some((file) => file?.includes('Asha') ?? true)).toBe(false);
  });

  test('is given out at the widths that there are, never wider than it is, as WebP or JPEG, and made once for many who ask at once', async () => {
    const url = await studio.show(await picture(300, 300).png().toBuffer(), (await studio.newProduct()).id);
    const written = jest.spyOn(storageOf(studio.site.platform), 'write');
    const answers = await race(30, () => studio.get(url.replace('480.webp', '1200.webp')));
    expect(written).toHaveBeenCalledTimes(1);
    written.mockRestore();
    expect(new Set(answers.map((answer) => answer.rawPayload.toString('base64'))).size).toBe(1);
    expect(await sharp(answers[0]?.rawPayload).metadata()).toMatchObject({ width: 300, format: 'webp' });
    const jpeg = await studio.get(url.replace('480.webp', '160.jpg'));
    expect(jpeg.headers['content-type']).toBe('image/jpeg');
    expect(await sharp(jpeg.rawPayload).metadata()).toMatchObject({ width: 160, format: 'jpeg' });
    for (const bad of ['481.webp', '0480.webp', '480.gif', '480', '99999.webp', '..%2f..%2fpostgres']) {
      const answer = await studio.get(url.replace('480.webp', bad));
      expect([bad, answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([bad, 404, 'BAD_REQUEST']);
    }
    const unknown = await studio.get(`/media/${'0'.repeat(64)}/480.webp`);
    expect([unknown.statusCode, unknown.headers['cache-control'], unknown.json().errors[0].message]).toEqual([404, 'no-store', 'There is no such picture.']);
  });

  test('has an address for the next width that is enough, and one that was imported keeps its own', async () => {
    const product = await studio.newProduct();
    await studio.show(await picture(50, 50).png().toBuffer(), product.id);
    await unitOfWork(studio.site.system, (unit) => rows(unit.sql, sql`
      insert into catalog.product_image (id, product_id, url, position, created_at, updated_at)
      values (${newId()}, ${product.id}, 'https://cdn.example/far.jpg', 7, now(), now())`));
    const { data } = await studio.site.nobody.send('query ($slug: String!) { product(slug: $slug) { images { w0: url w1: url(width: 1) w2: url(width: 481) w3: url(width: 1080) w4: url(width: 9000) } } }', { slug: product.slug });
    const [own, far] = data.product.images.map((image: Record<string, string>) => Object.values(image).map((url) => url.split('/').at(-1)));
    expect(own).toEqual(['2048.webp', '160.webp', '640.webp', '1080.webp', '2048.webp']);
    expect(new Set(far)).toEqual(new Set(['far.jpg']));
  });
});

describe('productImageAttach', () => {
  test('puts pictures in their places, changes the version, and attaches an upload once, however many ask', async () => {
    const product = await studio.newProduct();
    const shown = async (position?: number): Promise<string[]> => {
      const upload = await studio.begin();
      await studio.put(upload.url, await picture(30 + (position ?? 0), 20).png().toBuffer());
      const answers = await race(3, () => studio.staff().run('ProductImageAttach', { input: { productId: product.id, uploadId: upload.id, alt: `place ${position}`, position } }));
      expect(answers.map((answer) => answer.data.productImageAttach.userErrors[0]?.code ?? 'DONE').toSorted()).toEqual(['ALREADY_EXISTS', 'ALREADY_EXISTS', 'DONE']);
      return (await studio.imagesOf(product.id)).map((image) => image.alt);
    };
    expect(await shown()).toEqual(['place undefined']);
    expect(await shown(0)).toEqual(['place 0', 'place undefined']);
    expect(await shown(1)).toEqual(['place 0', 'place 1', 'place undefined']);
    expect(await shown(99)).toEqual(['place 0', 'place 1', 'place undefined', 'place 99']);
    const { adminProduct } = await studio.staff().must('AdminProduct', { id: product.id });
    expect(adminProduct.version).toBe(product.version + 4);
  });

  test('refuses what there is not', async () => {
    const upload = await studio.begin();
    await studio.put(upload.url, await picture(30, 20).png().toBuffer());
    expectRefusal(await studio.staff().run('ProductImageAttach', { input: { productId: newId(), uploadId: upload.id, alt: 'x' } }), 'NOT_FOUND', ['productId']);
    expectRefusal(await studio.staff().run('ProductImageAttach', { input: { productId: (await studio.newProduct()).id, uploadId: newId(), alt: 'x' } }), 'NOT_FOUND', ['uploadId']);
    expectRefusal(await studio.staff().run('ProductImageAttach', { input: { productId: (await studio.newProduct()).id, uploadId: upload.id, alt: 'x', position: -1 } }), 'INVALID', ['position']);
  });
});

describe('what nothing shows', () => {
  const files = async (): Promise<string[]> => (await readdir(path.join(studio.site.dataDir, 'media'), { recursive: true })).filter((name) => name.endsWith('original.webp'));

  test('is removed after a day, with all that was made of it; what is shown stays', async () => {
    const { id: productId } = await studio.newProduct();
    const url = await studio.show(await picture(70, 10).png().toBuffer(), productId);
    await studio.get(url);
    const orphan = await studio.begin();
    await studio.put(orphan.url, await picture(71, 10).png().toBuffer());
    const before = await files();
    await pruneNow(0);
    expect(await files()).toEqual(before);
    await pruneNow(86_400_001);
    expect(await files()).not.toEqual(before);
    expect((await studio.get(url)).statusCode).toBe(200);
    expectRefusal(await studio.staff().run('ProductImageAttach', { input: { productId, uploadId: orphan.id, alt: 'x' } }), 'NOT_FOUND', ['uploadId']);
    const [image] = await studio.imagesOf(productId);
    await studio.staff().send('mutation ($id: ID!) { productImageRemove(input: { id: $id }) { product { images { id } } userErrors { code } } }', { id: image?.id });
    await pruneNow(0);
    expect((await studio.get(url)).statusCode).toBe(404);
  });

  test('is not taken for there while its bytes are being removed: whoever sends it again is asked to wait', async () => {
    const bytes = await picture(72, 10).png().toBuffer();
    const first = await studio.begin();
    await studio.put(first.url, bytes);
    await unitOfWork(studio.site.system, (unit) => rows(unit.sql, sql`update catalog.media_file set going = true where hash = (select hash from catalog.media_upload where id = ${first.id})`));
    const second = await studio.begin();
    expect(await studio.put(second.url, bytes)).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    await pruneNow(86_400_001);
    const third = await studio.begin();
    expect(await studio.put(third.url, bytes)).toMatchObject({ status: 200 });
  });

  async function pruneNow(milliseconds: number): Promise<void> {
    await studio.later(milliseconds);
    await pruneMedia.run({}, studio.site.system);
  }
});
