import { rows, sql, type Unit } from '#database';
import { makeDocument } from './make-document.ts';
import { readProducts } from './read-products.ts';
import { wordsOfProduct } from './words-of-product.ts';
import { writeWords } from './write-words.ts';

/**
 * Writes the documents of products as the catalogue has them now into editions of the index. It locks the products' places in the
 * index, in id order, before it asks for the editions and reads the products: of two writers of a product the later has read the newer.
 */
export async function writeDocuments(unit: Unit, productIds: readonly string[], editions: () => Promise<readonly number[]>): Promise<void> {
  await rows(unit.sql, sql`
    select pg_advisory_xact_lock(hashtextextended('search document of ' || id, 0)) from (
      select distinct id from unnest(${productIds}::uuid[]) id order by id
    ) product`);
  const found = (await readProducts(unit.sql, productIds)).map((product) => ({ product, words: wordsOfProduct(product) }));
  const documents = found.map(({ product, words }) => makeDocument(product, words.values()));
  await rows(unit.sql, sql`
    insert into search.document (product_id, edition, words, title, options, created_at, updated_at)
    select d."productId", edition, d.words::tsvector, d.title, d.options, ${unit.now}, ${unit.now}
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as d ("productId" uuid, words text, title text, options text[]),
      unnest(${await editions()}::int[]) edition
    on conflict (product_id, edition) do update set words = excluded.words, title = excluded.title, options = excluded.options,
      revision = excluded.revision, updated_at = excluded.updated_at`);
  await writeWords(unit, found.map(({ words }) => words));
}
