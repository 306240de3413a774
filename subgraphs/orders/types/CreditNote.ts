import { money } from '#graph';
import type { CreditNoteResolvers } from '../../../schema/generated/orders.ts';
import { signedLink } from '../domain/documents/document-link.ts';
import { loadCreditNote } from '../domain/documents/load-credit-note.ts';
import { renderHtml } from '../domain/documents/render-html.ts';

export const CreditNoteType: CreditNoteResolvers = {
  total: (creditNote) => money(creditNote.total),
  tax: (creditNote) => money(creditNote.tax),
  html: async (creditNote, _args, context) => renderHtml(await loadCreditNote(context, creditNote)),
  pdfUrl: (creditNote, _args, context) => signedLink(context, `/credit-notes/${creditNote.id}/credit-note.pdf`),
};
