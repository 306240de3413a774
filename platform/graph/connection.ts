import { graphError } from './errors.ts';

export const MAXIMUM_PAGE_SIZE = 100;

export type PageArguments = { first?: number | null; after?: string | null };

/** A page asked for: fetch `limit` rows (one more than `size`, which tells whether there is a next page) after the cursor's key. */
export type Page = { readonly size: number; readonly limit: number; readonly after: readonly CursorPart[] | null };
export type CursorPart = string | number | boolean | null;

export type Connection<Node> = {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Counted only when asked for. */
  readonly totalCount: () => Promise<number>;
};

/**
 * Reads `first` and `after`. `order` names the sort, so that a cursor of another sort is refused and not misread.
 * Throws BAD_USER_INPUT for a page size outside 0 to 100 and for a cursor that we did not make.
 */
export function page(args: PageArguments, order: string, defaultSize = 24): Page {
  const size = args.first ?? defaultSize;
  if (size < 0 || size > MAXIMUM_PAGE_SIZE) throw graphError('BAD_USER_INPUT', `first must be from 0 to ${MAXIMUM_PAGE_SIZE}.`);
  return { size, limit: size + 1, after: args.after == null ? null : readCursor(args.after, order) };
}

/** A connection from the rows of a page; `keyOf` gives the values that the rows are sorted by, the id last. */
export function connection<Node>(
  rows: readonly Node[],
  asked: { page: Page; order: string },
  keyOf: (node: Node) => readonly CursorPart[],
  totalCount: () => Promise<number>,
): Connection<Node> {
  const nodes = rows.slice(0, asked.page.size);
  const last = nodes.at(-1);
  const endCursor = last === undefined ? null : writeCursor(asked.order, keyOf(last));
  return { nodes, pageInfo: { hasNextPage: rows.length > asked.page.size, endCursor }, totalCount };
}

function writeCursor(order: string, key: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

function readCursor(cursor: string, order: string): CursorPart[] {
  const parts = parseCursor(cursor);
  if (parts === null || parts[0] !== order) throw graphError('BAD_USER_INPUT', 'after is not a cursor of this list. Leave it out to start at the beginning.');
  return parts.slice(1);
}

function parseCursor(cursor: string): CursorPart[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor.slice(0, 1000), 'base64url').toString());
    return Array.isArray(value) && value.every(isCursorPart) ? value : null;
  } catch {
    return null;
  }
}

function isCursorPart(value: unknown): value is CursorPart {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
