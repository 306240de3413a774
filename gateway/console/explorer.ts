import { EXPLORER_FILES } from './explorer-files.ts';

/** The page of development's GraphQL explorer, at `/graphql`. */
export async function explorerPage(): Promise<string> {
  const ruru = await import('ruru/server');
  return ruru.ruruHTML({ endpoint: '/graphql', subscriptionEndpoint: '/graphql', staticPath: EXPLORER_FILES });
}
