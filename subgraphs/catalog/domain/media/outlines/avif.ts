import type { Outline } from '../outline-of.ts';

/** A file may hold a picture and a film at once; only the picture's boxes are known here (ISO/IEC 14496-12 and 23008-12). */
const BOXES = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip', 'uuid']);

/** Walks the boxes, which must fill the file. A picture that moves has a `moov`, or says `avis` first. */
export function outlineOfAvif(bytes: Buffer): Outline | null {
  const moves = bytes.toString('latin1', 8, 12) === 'avis';
  let at = 0;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'moov' || type === 'moof') return { end: bytes.length, moves: true };
    if (!BOXES.has(type)) return at > 0 ? { end: at, moves } : null;
    const size = sizeAt(bytes, at);
    if (size < 8) return null;
    at += size;
  }
  return at <= bytes.length ? { end: at, moves } : null;
}

/** 1: a longer size follows; 0: up to the end. */
function sizeAt(bytes: Buffer, at: number): number {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return bytes.length - at;
  if (size !== 1) return size;
  return at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : 0;
}
