import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';

// A process of its own for embedded-postgres.test.ts: runs the database of the folder in argv[2] until SIGINT, and says how it goes.

const [, , dataDir = ''] = process.argv;
try {
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const keepAlive = setInterval(() => {}, 1000);
  process.once('SIGINT', () => {
    void (async () => {
      const client = new pg.Client({ connectionString: server.url('postgres') });
      await client.connect();
      await client.end();
      await server.stop();
      clearInterval(keepAlive);
      console.log('answered after SIGINT');
    })();
  });
  console.log(`up ${server.url('postgres')}`);
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
}
