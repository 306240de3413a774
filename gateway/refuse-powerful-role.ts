import { ConfigError, type Config } from '#config';
import { rolePowers } from '#database';
import type { Log } from '#telemetry';

/**
 * In production the application does not run with a role that has power over the whole database server: whoever took it over would
 * have that too. Throws ConfigError. A role that owns the audit trail is refused where migrations have a role of their own, and
 * warned of where one role does both.
 */
export async function refusePowerfulRole({ isProduction, database }: Pick<Config, 'isProduction' | 'database'>, log: Log): Promise<void> {
  if (!isProduction || database.url === null) return;
  const { overServer, overAudit } = await rolePowers(database.url);
  if (overServer.length > 0) {
    throw new ConfigError([`DATABASE_URL names a role that ${overServer.join(' and ')}: in production the application needs a role without such powers (deploy/application-role.sql).`]);
  }
  if (!overAudit) return;
  if (database.migrationUrl !== null) {
    throw new ConfigError(['DATABASE_URL names a role that owns or may change the audit trail: let MIGRATION_DATABASE_URL name the owner of the tables, and DATABASE_URL another role.']);
  }
  log.warn('The role of DATABASE_URL owns the audit trail and could change it. Set MIGRATION_DATABASE_URL to keep the two apart (deploy/application-role.sql).');
}
