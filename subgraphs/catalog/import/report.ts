/**
 * One line of the report. A problem keeps its product out of the catalogue; a note says what was understood in a way
 * that somebody may want to know. `line` is the line of the file in which the row begins, the header being line 1.
 */
export type ReportEntry = {
  readonly kind: 'problem' | 'note';
  readonly line: number;
  /** As the header writes it; null when it is about the whole row. */
  readonly column: string | null;
  readonly message: string;
};

/** `line 12, column "Variant Price": "12,50" is not a price…` */
export function formatEntry(entry: ReportEntry): string {
  const column = entry.column === null ? '' : `, column "${entry.column}"`;
  return `line ${entry.line}${column}: ${entry.message}`;
}

/** Text from a file for use in a sentence, cut so that it cannot fill the report. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}
