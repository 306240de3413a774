import { v7 } from 'uuid';

/** A new UUIDv7: unguessable enough to name a thing in public, and in the order of creation for the index. */
export function newId(): string {
  return v7();
}
