import type { Outline } from '../outline-of.ts';

/** Walks the chunks that RIFF counts; a picture that moves has an `ANIM`. */
export function outlineOfWebp(bytes: Buffer): Outline | null {
  if (bytes.length < 20) return null;
  const size = bytes.readUInt32LE(4);
  const end = 8 + size + (size % 2);
  if (end > bytes.length) return null;
  let moves = false;
  for (let at = 12; at + 8 <= end;) {
    if (bytes.toString('latin1', at, at + 4).startsWith('ANIM')) moves = true;
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return { end, moves };
}
