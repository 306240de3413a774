import { composeMail, type MailText } from '#mail';
import { formatRupees, type Paise } from '#money';

/** Says that money which came too late, or a second time, goes back as a whole, and why. */
export function paymentReturnedMail({ number, amount, reason }: { number: string; amount: Paise; reason: string }): MailText {
  return composeMail({
    subject: `Your payment of ${formatRupees(amount)} for order ${number} goes back to you`,
    heading: 'We are giving your payment back',
    parts: [
      `We received ${formatRupees(amount)} for order ${number}. ${reason}`,
      'You get all of it back, the way you paid. Your bank may need five to seven working days. You need not do anything.',
    ],
  });
}
