import type { Outline } from '../outline-of.ts';

/** Walks the chunks to IEND; a picture that moves has an `acTL` (PNG, third edition). */
export function outlineOfPng(bytes: Buffer): Outline | null {
  let moves = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'acTL') moves = true;
    if (type === 'IEND') return at <= bytes.length ? { end: at, moves } : null;
  }
  return null;
}
