import type { Context } from '#context';
import { firstRow, sql } from '#database';
import { creditNoteColumns, type CreditNoteRow } from '../../rows.ts';
import { loadCreditNote } from './load-credit-note.ts';
import type { TaxDocument } from './tax-document.ts';

/** The credit note with this id, whosever it is; null when there is none. The caller has seen that it may be shown. */
export async function findCreditNote(context: Context, id: string): Promise<TaxDocument | null> {
  const found = await firstRow(context.reader, sql<CreditNoteRow>`select ${creditNoteColumns} from orders.credit_note n where n.id = ${id}`);
  return found === undefined ? null : loadCreditNote(context, found);
}
