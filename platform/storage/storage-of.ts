import path from 'node:path';
import type { Config } from '../config/index.ts';
import { diskStorage } from './disk-storage.ts';
import { s3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

const storages = new WeakMap<Config, Storage>();

/** The storage of a process: the configured bucket, else the data folder. */
export function storageOf({ config }: { readonly config: Config }): Storage {
  const storage = storages.get(config) ?? (config.s3 === null ? diskStorage(path.join(config.dataDir, 'media')) : s3Storage(config.s3));
  storages.set(config, storage);
  return storage;
}
