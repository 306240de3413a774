/** A file that is not taken in, and why: a sentence for whoever sent it. */
export class MediaRefusal extends Error {
  readonly code: 'UNSUPPORTED_MEDIA' | 'TOO_LARGE';

  constructor(code: 'UNSUPPORTED_MEDIA' | 'TOO_LARGE', message: string) {
    super(message);
    this.name = 'MediaRefusal';
    this.code = code;
  }
}
