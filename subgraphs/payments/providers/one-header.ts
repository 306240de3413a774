import type { Headers } from './adapter.ts';

/** A header's one value; null when it is absent or was sent more than once. */
export function oneHeader(headers: Headers, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
