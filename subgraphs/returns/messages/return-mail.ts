import { composeMail, type MailText } from '#mail';
import { formatRupees, sumPaise } from '#money';
import type { ReturnKind, ReturnStatus } from '../../../schema/generated/returns.ts';
import type { ReturnRow } from '../rows.ts';

/** What a mail about a return names. */
export type ToldReturn = {
  /** Of the order. */
  readonly number: string;
  readonly returned: Pick<ReturnRow, 'kind' | 'refundAmount' | 'shippingRefund'>;
  /** What the shop said. */
  readonly note: string | null;
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
};

type Words = { readonly subject: string; readonly says: string };

/** The mail about the status that a return or an exchange came to; null for what the customer did themselves or what changes nothing for them. */
export function returnMail(status: ReturnStatus, { number, returned, note, items }: ToldReturn): MailText | null {
  const words = wordsFor(status, number, returned);
  if (words === null) return null;
  return composeMail({
    subject: words.subject,
    heading: words.subject,
    parts: [words.says, ...(note === null ? [] : [`We noted: ${note}`]), { rows: items.map(({ title, quantity }) => [title, String(quantity)]) }],
  });
}

function wordsFor(status: ReturnStatus, number: string, returned: ToldReturn['returned']): Words | null {
  const what = NAMES[returned.kind];
  switch (status) {
    case 'REQUESTED': return { subject: `We have your ${what} of order ${number}`, says: 'We look at it and write to you. Keep the pieces as they are until then.' };
    case 'APPROVED': return { subject: `Your ${what} of order ${number} is approved`, says: 'Please send the pieces back to us. We write again when they have arrived.' };
    case 'REJECTED': return { subject: `Your ${what} of order ${number} was declined`, says: 'We cannot take these pieces back.' };
    case 'RECEIVED': return { subject: `Your parcel for order ${number} has arrived`, says: `We have the pieces of your ${what} and look at them now.` };
    case 'REFUNDED': return { subject: `Your return of order ${number} is complete`, says: `${formatRupees(sumPaise([returned.refundAmount, returned.shippingRefund]))} goes back to you. Banks take up to seven working days.` };
    case 'EXCHANGED': return { subject: `The replacement for order ${number} is on its way`, says: 'We have sent what you chose instead.' };
    case 'CANCELLED': return null;
  }
}

const NAMES: Readonly<Record<ReturnKind, string>> = { RETURN: 'return', EXCHANGE: 'exchange' };
