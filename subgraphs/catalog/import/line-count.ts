const NEWLINE = 10;

/**
 * Knows in which line of a file a byte lies, for bytes asked for in order: the line numbers of csv-parse are wrong after a
 * quoted Windows line end. Holds the newlines between what was read and what was asked for, so about one chunk's.
 */
export class LineCount {
  #offset = 0;
  #passed = 0;
  #newlines: number[] = [];

  /** Takes note of the next bytes of the file. */
  add(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) this.#newlines.push(this.#offset + at);
    this.#offset += chunk.length;
  }

  /** How many lines lie wholly before this byte. Forgets them: the next call is about a later byte. */
  linesBefore(byte: number): number {
    const next = this.#indexOf(byte);
    this.#newlines.splice(0, next);
    this.#passed += next;
    return this.#passed;
  }

  /** The line of this byte, without forgetting anything. */
  lineOf(byte: number): number {
    return this.#passed + this.#indexOf(byte) + 1;
  }

  /** How many newlines the file had in all. */
  total(): number {
    return this.#passed + this.#newlines.length;
  }

  #indexOf(byte: number): number {
    const next = this.#newlines.findIndex((newline) => newline >= byte);
    return next === -1 ? this.#newlines.length : next;
  }
}
