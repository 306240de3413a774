import type { HttpRoutes } from '#http';
import { taxDocuments } from './tax-documents.ts';
import { webhookRoutes } from './webhooks.ts';

/** The orders' roads besides the graph, each kind in a scope of its own: webhooks read bodies in their own way. */
export const orderRoutes: HttpRoutes = async function orderRoutes(server, platform) {
  for (const add of [webhookRoutes, taxDocuments]) await server.register(async (scope) => add(scope, platform));
};
