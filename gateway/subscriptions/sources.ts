/** Where the events of a subscription come from, and what tells of each. */
export type Source = {
  /** The topic under which the database signals (see `platform.signal` in the migrations). */
  readonly topic: string;
  /** The argument that names what is followed, and the query by whose answer the viewer may see it. */
  readonly argument: string;
  readonly reach: string;
  /** The query that answers an event, by the id that was signalled. When it is `reach`, any number of missed events come to one. */
  readonly query: string;
  /** The argument with the cursor of what is known already, and the connection of what is followed that it is a cursor of. */
  readonly replay: { readonly argument: string; readonly connection: string } | null;
};

/** The fields of Subscription. Each event is a query of the graph, so authorization, plan and errors are those of any other request. */
export const SOURCES: Readonly<Record<string, Source>> = {
  orderUpdated: { topic: 'order', argument: 'orderId', reach: 'orderById', query: 'orderById', replay: null },
  messageAdded: { topic: 'conversation', argument: 'conversationId', reach: 'conversation', query: 'message', replay: { argument: 'after', connection: 'messages' } },
};
