import type { Readable } from 'node:stream';
import { groupRows, type RowGroup } from './group-rows.ts';
import { parseProduct, type ParsedProduct } from './parse-product.ts';
import { readRows } from './rows.ts';

/** The products of a file, one at a time. Those whose rows do not follow each other are refused, at each place where they come back. */
export async function* readProducts(source: Readable, scattered: ReadonlyMap<string, number>): AsyncGenerator<ParsedProduct> {
  for await (const group of groupRows(readRows(source))) {
    const first = group.slug === null ? undefined : scattered.get(group.slug);
    if (first === undefined) yield parseProduct(group);
    else if (first === group.line) yield { kind: 'refused', entries: group.problems };
    else yield { kind: 'repeated', entries: [...group.problems, comesBack(group, first)] };
  }
}

function comesBack(group: RowGroup, first: number): ParsedProduct['entries'][number] {
  return {
    kind: 'problem', line: group.line, column: 'Handle',
    message: `The rows of ${group.handle} must follow each other, and the first is in line ${first}; nothing of it was imported.`,
  };
}
