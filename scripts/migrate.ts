import { loadConfig } from '#config';
import { migrate } from '#database';

// npm run migrate: brings the database of DATABASE_URL to the newest version, as a step of a deployment.
const { database } = loadConfig();
if (database.url === null) {
  console.error('DATABASE_URL is not set. The embedded database is migrated by npm start.');
  process.exitCode = 1;
} else {
  await migrate(database.url);
  console.log('The database is at the newest version.');
}
