import { composeMail, type MailText } from '#mail';
import { formatRupees, type Paise } from '#money';

/** Says that money of an order has been sent back. */
export function refundSentMail({ number, amount }: { number: string; amount: Paise }): MailText {
  return composeMail({
    subject: `${formatRupees(amount)} of order ${number} have been sent back to you`,
    heading: 'Your refund is on its way',
    parts: [`We have sent ${formatRupees(amount)} of order ${number} back the way you paid.`, 'Your bank may need five to seven working days to show it.'],
  });
}
