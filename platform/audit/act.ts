import type { Role } from '../graph/viewer.ts';

/** Who did something, where it is not the viewer: whoever signs in is none yet. */
export type Actor = { readonly userId: string | null; readonly role: Role; readonly sessionId: string | null };

/** Something that the audit trail keeps. */
export type Act = {
  /** What was done: the mutation's name, or such a word for what is none (`signInRefused`). */
  readonly action: string;
  /** What it was done to: a type of the graph and its id, or another name of that form. */
  readonly target?: { readonly type: string; readonly id: string } | null;
  /** A sentence for who reads the trail; no names, addresses or anything else of a person. */
  readonly summary: string;
  /** How it was, and how it is now: plain fields. Equal ones are left out, secrets and personal data censored, long texts cut. */
  readonly before?: object | null;
  readonly after?: object | null;
  readonly actor?: Actor;
};
