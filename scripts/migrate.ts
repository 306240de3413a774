import { loadConfig } from '#config';
import { prepareDatabase } from '#database';

// npm run migrate: brings the database to the newest version, as a step of a deployment; as the role of MIGRATION_DATABASE_URL where that is set.
const { database } = loadConfig();
if (database.url === null) {
  console.error('DATABASE_URL is not set. The embedded database is migrated by npm start.');
  process.exitCode = 1;
} else {
  await prepareDatabase({ url: database.url, migrationUrl: database.migrationUrl });
  console.log('The database is at the newest version.');
}
