/** An outside service did not answer in time, failed, or is left alone because it kept failing. `cause` has the reason, for the log. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
  readonly provider: string;

  constructor(provider: string, cause: unknown) {
    super(`${provider} is not available`, { cause });
    this.provider = provider;
  }
}
