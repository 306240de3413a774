import { ConfigError } from '#config';
import { createSystemContext } from '#context';
import { rebuildIndexes } from '#search';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { openPlatform } from './open-platform.ts';

// npm run search:rebuild: makes the search indexes anew beside the ones in use, which answer until the new ones are complete.
process.exitCode = await rebuild();

async function rebuild(): Promise<number> {
  try {
    const { platform, close } = await openPlatform();
    try {
      const rebuilt = await rebuildIndexes(createSystemContext(platform, 'search-rebuild'), (engine, products) => console.error(`${engine}: ${products} products`));
      for (const { engine, products } of rebuilt) {
        console.log(products === null ? `${engine}: another rebuild began meanwhile; it goes on.` : `${engine}: ${products} products are in the new index.`);
      }
      return 0;
    } finally {
      await close();
    }
  } catch (error) {
    console.error(error instanceof ConfigError || error instanceof EmbeddedPostgresError ? error.message : error);
    return 1;
  }
}
