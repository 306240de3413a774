import type { Outline } from '../outline-of.ts';

const END = 0xd9;
const SCAN = 0xda;

/** Walks the segments to the marker of the end (ITU T.81, annex B). */
export function outlineOfJpeg(bytes: Buffer): Outline | null {
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return { end: at + 2, moves: false };
    if (marker === 0xff) at += 1; // a fill byte
    else if (marker === 0x01 || isRestart(marker)) at += 2;
    else if (at + 4 > bytes.length || bytes.readUInt16BE(at + 2) < 2) return null;
    else {
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === SCAN) at = endOfScan(bytes, at);
    }
  }
  return null;
}

/** The next marker that is no part of the compressed data. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && !isRestart(next)) return at;
  }
  return bytes.length;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}
