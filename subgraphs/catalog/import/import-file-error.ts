/** A file of which nothing can be imported, in one sentence for whoever sent it: not a product export, not text, not readable. */
export class ImportFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportFileError';
  }
}
