/** What a mail says, in both forms. */
export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

type Addressed = {
  /** An e-mail address, or a phone number as E.164. */
  readonly to: string;
  /**
   * `template/what it is about`, such as `orders.placed/<id of the order>`: nobody gets two messages under one key. The template's
   * name travels to the SMS provider and into the metrics.
   */
  readonly key: `${string}.${string}/${string}`;
  /** After this instant it is worth nothing and is not sent any more; two days from now when left out. */
  readonly goodUntil?: Date;
};

/** A message to one person. */
export type Message = Addressed & (
  | ({ readonly channel: 'EMAIL' } & MailText)
  | { readonly channel: 'SMS'; readonly text: string }
);

export type Channel = Message['channel'];

/** What is sealed while a message waits: all that tells who gets it and what it says. */
export type Letter = { readonly to: string; readonly subject: string | null; readonly text: string; readonly html: string | null };

/** A letter for a provider: `template` and `reference` let it choose its own form of it and know it again. */
export type Outgoing = Letter & { readonly template: string; readonly reference: string };

/** Hands a letter to a provider. Throws RefusedError when it will never be taken, UnavailableError when it may be later. */
export type Sender = (outgoing: Outgoing) => Promise<void>;

/** A message on its way: what its job carries. */
export type Waiting = {
  readonly fingerprint: string;
  readonly channel: Channel;
  readonly template: string;
  /** ISO 8601. */
  readonly goodUntil: string;
  readonly sealed: string;
};
