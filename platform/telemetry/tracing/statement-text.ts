/** Characters of a statement that a trace shows. */
const LONGEST = 2_000;

const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const LITERALS = /\be'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|\$([a-z_]*)\$[\s\S]*?\$\1\$/gi;
const NUMBERS = /(?<![\w$."])-?\d+(?:\.\d+)?(?![\w"])/g;

/**
 * A statement without a single value: what stands in it as text or number is a `?`. Our own templates send values beside the statement
 * (`$1`), but the ORM writes some of them into it.
 */
export function statementText(sql: string): string {
  // Cut last: a literal that is cut in two would be shown.
  const text = sql.replace(LITERALS, '?').replace(COMMENTS, ' ').replace(NUMBERS, '?').replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
