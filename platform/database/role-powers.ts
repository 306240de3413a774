import { withConnection } from './prepare-database.ts';

type Row = {
  readonly isSuperuser: boolean;
  readonly managesRoles: boolean;
  readonly passesRowRules: boolean;
  readonly replicates: boolean;
  readonly changesAudit: boolean;
};

/** What the role of a database's address may do that the application must not. */
export type RolePowers = {
  /** Powers over the whole server, each as the end of a sentence that begins with "may" or "is". */
  readonly overServer: readonly string[];
  /** It owns the audit trail, or may change what is in it: it could at least switch off what forbids it. */
  readonly overAudit: boolean;
};

/** Looks what the role may do with which the application connects. The tables must be there. */
export async function rolePowers(url: string): Promise<RolePowers> {
  const { rows: [row] } = await withConnection(url, (client) => client.query<Row>(`
    select r.rolsuper as "isSuperuser", r.rolcreaterole as "managesRoles", r.rolbypassrls as "passesRowRules", r.rolreplication as "replicates",
      exists (select from pg_class c where c.oid in ('platform.audit_entry'::regclass, 'platform.audit_head'::regclass)
        and (pg_has_role(c.relowner, 'usage') or has_table_privilege(c.oid, 'update, delete, truncate, trigger'))) as "changesAudit"
    from pg_roles r where r.rolname = current_user`));
  if (row === undefined) throw new Error('PostgreSQL does not say who we are');
  const powers: readonly [boolean, string][] = [
    [row.isSuperuser, 'is a superuser'], [row.managesRoles, 'may manage roles'], [row.passesRowRules, 'may pass over row security'], [row.replicates, 'may replicate'],
  ];
  return { overServer: powers.flatMap(([has, name]) => (has ? [name] : [])), overAudit: row.changesAudit };
}
