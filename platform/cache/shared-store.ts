/** What the instances share of one cache. Nothing here is trusted to be new, and everything may be lost: a store that is away has nothing. */
export type SharedStore = {
  /** What an instance left under the key; null when there is nothing. */
  readonly read: (key: string) => Promise<string | null>;
  /** Leaves a value for the others. */
  readonly write: (key: string, text: string) => Promise<void>;
  /** Takes the right to compute a value; null when another instance has it. It ends by itself, should its holder die. */
  readonly claim: (key: string) => Promise<Claim | null>;
};

export type Claim = { readonly release: () => Promise<void> };

/** What one process shares with itself: nothing. Its own memory and its own queue come before the store. */
export const noStore: SharedStore = {
  read: async () => null,
  write: async () => undefined,
  claim: async () => ({ release: async () => undefined }),
};
