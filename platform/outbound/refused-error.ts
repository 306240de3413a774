/**
 * The outside service works and said no (a bad request, an unknown id). Thrown inside `outbound.call`, it reaches the caller
 * as it is: asking again would not help, and it does not count against the service.
 */
export class RefusedError extends Error {
  override readonly name: string = 'RefusedError';
}
