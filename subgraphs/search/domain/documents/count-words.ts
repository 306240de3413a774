import { rows, sql, type Unit } from '#database';

/** Counts anew in how many products each word stands, and forgets the words of none. Reads the whole index: for a job. */
export async function countWords(unit: Unit): Promise<void> {
  await rows(unit.sql, sql`
    with counted as (
      select every.word as lexeme, every.ndoc as products, coalesce(best.ndoc, 0) as prominent
      from ts_stat('select d.words from search.document d join search.edition e on e.live = d.edition where e.engine = ''POSTGRESQL''') every
      left join ts_stat('select d.words from search.document d join search.edition e on e.live = d.edition where e.engine = ''POSTGRESQL''', 'abc') best on best.word = every.word
    ), gone as (
      delete from search.word w where not exists (select from counted c where c.lexeme = w.lexeme)
    )
    update search.word w set products = c.products, prominent = c.prominent, updated_at = ${unit.now}
    from counted c where c.lexeme = w.lexeme and (w.products, w.prominent) is distinct from (c.products, c.prominent)`);
}
