import { rows, sql, type Unit } from '#database';
import { misspellings } from '../words/misspellings.ts';
import type { Word } from './words-of-product.ts';

type Counted = { lexeme: string; text: string; products: number; prominent: number; misspellings: string[] };

/**
 * Adds the words that the index did not know yet, and new ways to write those that it knew, so that they can be misspelt at once. All others
 * are left alone: every product has some of them, and writers would wait for each other. `countWords` counts them all from time to time.
 */
export async function writeWords(unit: Unit, products: readonly ReadonlyMap<string, Word>[]): Promise<void> {
  const counted = new Map<string, Counted>();
  for (const { lexeme, text, weight } of products.flatMap((words) => [...words.values()])) {
    const word = counted.get(lexeme) ?? { lexeme, text, products: 0, prominent: 0, misspellings: [...new Set([...misspellings(lexeme), ...misspellings(text)])] };
    counted.set(lexeme, { ...word, products: word.products + 1, prominent: word.prominent + (weight === 'D' ? 0 : 1) });
  }
  await rows(unit.sql, sql`
    insert into search.word as known (lexeme, text, products, prominent, misspellings, created_at, updated_at)
    select w.lexeme, w.text, w.products, w.prominent, w.misspellings, ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify([...counted.values()])}::jsonb) as w (lexeme text, text text, products int, prominent int, misspellings text[])
    where not exists (select from search.word known where known.lexeme = w.lexeme and known.misspellings @> w.misspellings)
    order by w.lexeme
    on conflict (lexeme) do update set misspellings = array(select distinct unnest(known.misspellings || excluded.misspellings)), updated_at = excluded.updated_at`);
}
