import type { Platform } from '#context';
import { storageOf, type Storage } from '#storage';
import { originalKey, renditionKey, type Rendition } from './media-keys.ts';
import { renderImage } from './render-image.ts';

/** What is being made in this process: many who ask for the same at once wait for one. */
const underWay = new WeakMap<Storage, Map<string, Promise<Buffer | null>>>();

/** A picture at a width, made the first time it is asked for and kept; null when there is no such picture. */
export async function findRendition(platform: Platform, rendition: Rendition): Promise<Buffer | null> {
  const key = renditionKey(rendition);
  const storage = storageOf(platform);
  const kept = await storage.read(key);
  if (kept !== null) return kept;
  const ofStorage = underWay.get(storage) ?? new Map<string, Promise<Buffer | null>>();
  underWay.set(storage, ofStorage);
  const making = ofStorage.get(key) ?? makeRendition(storage, rendition).finally(() => ofStorage.delete(key));
  ofStorage.set(key, making);
  return making;
}

async function makeRendition(storage: Storage, rendition: Rendition): Promise<Buffer | null> {
  const original = await storage.read(originalKey(rendition.hash));
  if (original === null) return null;
  const bytes = await renderImage(original, rendition);
  await storage.write(renditionKey(rendition), { bytes, contentType: CONTENT_TYPES[rendition.format] });
  return bytes;
}

/** What each format says it is. */
export const CONTENT_TYPES: Readonly<Record<Rendition['format'], string>> = { webp: 'image/webp', jpg: 'image/jpeg' };
