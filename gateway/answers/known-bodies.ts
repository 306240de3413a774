import { BoundedMemory } from '#cache';
import { askedByBody } from './asked.ts';
import type { SharedOperations, SharedRequest } from './shared-operations.ts';

/** A body that asks for a shared operation, and what it asks for. */
export class KnownBody {
  readonly body: unknown;
  readonly asked: SharedRequest;

  constructor(body: unknown, asked: SharedRequest) {
    this.body = body;
    this.asked = asked;
  }
}

/** Characters of bodies that are known. */
const MEMORY = 4_000_000;
/** Longer ones are seldom sent twice. */
const LONGEST = 8_000;

/** Bodies that were read before, by their text: most of a shop's visitors send the same, and reading it costs as much as answering it. */
export class KnownBodies {
  readonly #shared: SharedOperations;
  readonly #known = new BoundedMemory<KnownBody>(MEMORY);

  constructor(shared: SharedOperations) {
    this.#shared = shared;
  }

  find(text: string): KnownBody | undefined {
    return text.length > LONGEST ? undefined : this.#known.get(text);
  }

  /** The body as it was read, or as a known one from now on. */
  learn(text: string, body: unknown): unknown {
    const asked = text.length > LONGEST ? null : this.#shared.find(askedByBody(body));
    if (asked === null) return body;
    const known = new KnownBody(body, asked);
    this.#known.set(text, known, text.length);
    return known;
  }
}
