let known: ReadonlySet<string> = new Set();

/** Sets the operation names that get a label of their own: those of the committed client operations. */
export function setKnownOperations(names: Iterable<string>): void {
  known = new Set(names);
}

/** The label for an operation's name. A client may send any name, and each label value costs memory for ever: unknown ones share `other`. */
export function operationLabel(name: string | null | undefined): string {
  if (name === null || name === undefined || name === '') return 'anonymous';
  return known.has(name) ? name : 'other';
}
