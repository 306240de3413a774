import type { Unit } from '#database';
import { editionsToWrite } from './edition.ts';
import { writeDocuments } from './write-documents.ts';

/** Brings the documents of these products up to date. */
export async function indexProducts(unit: Unit, productIds: readonly string[]): Promise<void> {
  await writeDocuments(unit, productIds, () => editionsToWrite(unit.sql, 'POSTGRESQL'));
}
