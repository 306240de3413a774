import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** An answer ready to be sent. Its tag names exactly these bytes; a compressed form has a tag of its own. */
export type Answer = {
  readonly body: Buffer;
  readonly tag: string;
  /** Compressed once, when it is first asked for. */
  readonly compressed: Map<Encoding, Promise<Buffer>>;
};

/** Bytes below which compressing saves nothing. */
const SMALLEST = 1_000;

const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** Makes an answer of its text. */
export function answerOf(text: string): Answer {
  const body = Buffer.from(text);
  return { body, tag: createHash('sha256').update(body).digest('base64url').slice(0, 27), compressed: new Map() };
}

/** The bytes of an answer in an encoding that the client takes (`accept-encoding`), and their strong ETag. */
export async function inEncoding(answer: Answer, accepted: string | undefined): Promise<{ body: Buffer; etag: string; encoding: Encoding | null }> {
  const encoding = answer.body.length < SMALLEST ? null : chosen(accepted);
  if (encoding === null) return { body: answer.body, etag: `"${answer.tag}"`, encoding };
  let body = answer.compressed.get(encoding);
  if (body === undefined) {
    body = compress[encoding](answer.body);
    answer.compressed.set(encoding, body);
  }
  return { body: await body, etag: `"${answer.tag}-${encoding}"`, encoding };
}

/** The better of the encodings that the header allows; null: neither. */
function chosen(accepted: string | undefined): Encoding | null {
  if (accepted === undefined) return null;
  const allowed = accepted.toLowerCase().split(',').map((part) => part.trim()).filter((part) => !/;\s*q=0(\.0*)?$/.test(part)).map((part) => part.split(';', 1)[0]?.trim());
  return allowed.includes('br') ? 'br' : allowed.includes('gzip') ? 'gzip' : null;
}
