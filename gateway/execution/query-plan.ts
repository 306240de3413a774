import type { GatewayConfig } from '@apollo/gateway';

/** How the gateway has planned an operation. Its types are reached through the one package that the project depends on. */
export type QueryPlan = Parameters<NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>>[0]['queryPlan'];

export type PlanNode = NonNullable<QueryPlan['node']>;
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
/** What a fetch of entities needs to know of each. */
export type RequiredSelection = NonNullable<FetchNode['requires']>[number];

/** True for a plan that needs nothing beyond fetches, one after the other or side by side. */
export function isPlain(node: PlanNode): boolean {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': return node.nodes.every(isPlain);
    case 'Flatten': return isPlain(node.node);
    case 'Fetch': return node.inputRewrites === undefined && node.outputRewrites === undefined && node.contextRewrites === undefined;
    case 'Condition': return [node.ifClause, node.elseClause].every((clause) => clause === undefined || isPlain(clause));
    case 'Defer':
    case 'Subscription': return false;
  }
}
