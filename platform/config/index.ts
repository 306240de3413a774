export type { Config, LogLevel, RazorpayConfig, S3Config, StripeConfig, TracingConfig } from './config.ts';
export { ConfigError } from './config-error.ts';
export { createFolder } from './create-folder.ts';
export { loadConfig } from './load-config.ts';
export { listenProblem } from './listen-problem.ts';
export type { Seller } from './seller.ts';
export { isSubgraphName, SUBGRAPH_NAMES } from './subgraph-names.ts';
export type { SubgraphName } from './subgraph-names.ts';
export { startedByNpm } from './started-by-npm.ts';
