/** A webhook before it is sent: its id and type at the provider, and what it says. */
export type EventBody = { readonly id: string; readonly type: string; readonly body: object };
