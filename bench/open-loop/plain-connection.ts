import { connect, type Socket } from 'node:net';

/** An answer as far as it matters: its status, and whether it says when to come back. */
export type PlainAnswer = { readonly status: number; readonly hasRetryAfter: boolean };

const HEAD_END = '\r\n\r\n';

/** A connection that sends prepared bytes and only looks for where the answer ends: the least that a client can do. One request at a time. */
export class PlainConnection {
  /** Also when it could not be opened: then its first request is lost. */
  readonly whenOpen: Promise<unknown>;
  readonly #socket: Socket;
  #onAnswer: ((answer: PlainAnswer | null) => void) | null = null;
  #answer: PlainAnswer | null = null;
  #head: Buffer = Buffer.alloc(0);
  #missing = 0;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.whenOpen = new Promise((resolve) => { this.#socket.once('connect', resolve).once('close', resolve); });
    this.#socket.on('data', (bytes) => this.#read(bytes)).on('close', () => this.#done(null)).on('error', () => this.#socket.destroy());
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  /** Sends a request; `onAnswer` is told of its answer, or of null when the connection ended before. */
  send(request: Buffer, onAnswer: (answer: PlainAnswer | null) => void): void {
    this.#onAnswer = onAnswer;
    this.#socket.write(request);
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    if (this.#answer === null) {
      this.#head = this.#head.length === 0 ? bytes : Buffer.concat([this.#head, bytes]);
      const end = this.#head.indexOf(HEAD_END);
      if (end === -1) return;
      const head = this.#head.toString('latin1', 0, end).toLowerCase();
      this.#answer = { status: Number(head.slice(9, 12)), hasRetryAfter: head.includes('\r\nretry-after:') };
      this.#missing = Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0) - (this.#head.length - end - HEAD_END.length);
      this.#head = Buffer.alloc(0);
    } else this.#missing -= bytes.length;
    if (this.#missing <= 0) this.#done(this.#answer);
  }

  #done(answer: PlainAnswer | null): void {
    const onAnswer = this.#onAnswer;
    this.#onAnswer = null;
    this.#answer = null;
    onAnswer?.(answer);
  }
}
