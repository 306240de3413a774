/** The embedded PostgreSQL cannot run here. The message is one sentence for the person who typed `npm start`. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** The short reason out of an unknown thrown value: the message of an error, without its stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
