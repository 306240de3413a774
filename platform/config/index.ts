export type { Config, LogLevel, RazorpayConfig, S3Config, StripeConfig } from './config.ts';
export { ConfigError } from './config-error.ts';
export { loadConfig } from './load-config.ts';
export type { Seller } from './seller.ts';
export { isSubgraphName, SUBGRAPH_NAMES } from './subgraph-names.ts';
export type { SubgraphName } from './subgraph-names.ts';
export { startedByNpm } from './started-by-npm.ts';
