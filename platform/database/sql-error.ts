import { DriverException } from '@mikro-orm/postgresql';

/** The SQLSTATE of a database error, whether MikroORM or `pg` raised it; null for any other error. */
export function sqlState(error: unknown): string | null {
  if (error instanceof DriverException) return error.code ?? null;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code;
  return null;
}

/** The name of the constraint that a database error broke, or null. */
export function brokenConstraint(error: unknown): string | null {
  if (error instanceof Error && 'constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return null;
}
