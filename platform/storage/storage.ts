/**
 * Keeps files by key: paths of small letters, digits, dots and hyphens. What is written under a key is always the same (keys hold the hash of
 * what they name), so writing twice is writing once. Never called inside a unit of work.
 */
export type Storage = {
  /** Null: there is none. */
  readonly read: (key: string) => Promise<Buffer | null>;
  /** Returns when it is durable. */
  readonly write: (key: string, file: { bytes: Buffer; contentType: string }) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
};

const KEY = /^[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[.-][a-z0-9]+)*)*$/;

/** The key, if it is one; throws for anything that could lead elsewhere. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new RangeError('This is not a key of the storage');
  return key;
}
