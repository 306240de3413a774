import { expect } from '@jest/globals';
import { newId } from '#database';
import { world, type Client, type World } from '#testing';
import sharp, { type Sharp } from 'sharp';

export type Upload = { id: string; url: string; method: string; headers: { name: string; value: string }[]; expiresAt: string; maxBytes: number };
export type Put = { status: number; code: string | undefined; body: any };

/** A world with somebody who takes pictures. */
export type Studio = {
  readonly site: World;
  /** Staff with CATALOG_WRITE; somebody else after `later`. */
  readonly staff: () => Client;
  /** Time goes by, and sessions with it. */
  readonly later: (milliseconds: number) => Promise<void>;
  readonly begin: () => Promise<Upload>;
  readonly put: (url: string, payload: Buffer | string, headers?: Record<string, string>) => Promise<Put>;
  readonly get: (url: string, headers?: Record<string, string>) => ReturnType<typeof inject>;
  readonly newProduct: () => Promise<{ id: string; slug: string; version: number }>;
  readonly imagesOf: (productId: string) => Promise<{ id: string; alt: string }[]>;
  /** The whole road, and the address of the picture at 480 pixels. */
  readonly show: (bytes: Buffer, productId: string) => Promise<string>;
};

/** A picture with a red upper half on blue, so that its sides can be told. */
export function picture(width: number, height: number): Sharp {
  const red = { create: { width, height: Math.max(1, height >> 1), channels: 3 as const, background: '#ff0000' } };
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([{ input: red, top: 0, left: 0 }]);
}

/** The path and query of one of our addresses, which name a host that does not listen in tests. */
export function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '');
}

/** Opens a studio; close its world after the tests. */
export async function openStudio(): Promise<Studio> {
  const site = await world();
  let staff = await newStaff(site);
  const put: Studio['put'] = async (url, payload, headers = { 'content-type': 'image/jpeg' }) => {
    const response = await inject(site, { method: 'PUT', url, headers, payload });
    const body = response.json();
    return { status: response.statusCode, code: body.errors?.[0]?.extensions.code, body };
  };
  const begin = async (): Promise<Upload> => (await staff.must('MediaUploadCreate', { input: { filename: 'kurta.jpg', mimeType: 'image/jpeg', bytes: 1000 } })).mediaUploadCreate.upload;
  return {
    site, put, begin,
    staff: () => staff,
    async later(milliseconds) {
      site.clock.advance(milliseconds);
      staff = await newStaff(site);
    },
    get: (url, headers = {}) => inject(site, { method: 'GET', url, headers }),
    newProduct: async () => (await staff.must('ProductCreate', { input: { title: `Kurta ${newId()}`, variants: [{ sku: newId(), price: 100 }] } })).productCreate.product,
    async imagesOf(id) {
      const { data } = await staff.send('query ($id: ID!) { adminProduct(id: $id) { images { id alt } } }', { id });
      return data.adminProduct.images;
    },
    async show(bytes, productId) {
      const upload = await begin();
      expect(await put(upload.url, bytes)).toMatchObject({ status: 200 });
      const { productImageAttach } = await staff.must('ProductImageAttach', { input: { productId, uploadId: upload.id, alt: 'A kurta' } });
      return productImageAttach.product.images.at(-1).url;
    },
  };
}

function newStaff(site: World): Promise<Client> {
  return site.staff('CATALOG_WRITE', 'AUDIT_READ');
}

function inject(site: World, request: { method: 'GET' | 'PUT'; url: string; headers: Record<string, string>; payload?: Buffer | string }) {
  return site.server.inject({ ...request, url: pathOf(request.url) });
}
