import { escapeHtml } from '#http';
import { formatRupees, toPaise } from '#money';
import type { Bill, Charge, Notice } from '../facts.ts';
import { refunded } from '../refunded.ts';
import type { Sandbox } from '../sandbox.ts';
import { STYLE } from './style.ts';

const PROVIDERS = { razorpay: 'Razorpay', stripe: 'Stripe' } as const;
const STATES = {
  open: { badge: 'To be paid', said: 'Choose what the payer does. No money moves: this is a sandbox.' },
  created: { badge: 'Delayed', said: 'The payer\'s bank is taking its time. The payment succeeds by itself.' },
  authorized: { badge: 'Authorized', said: 'The payer\'s bank has said yes. The shop has not taken the money yet.' },
  captured: { badge: 'Paid', said: 'The shop has the money.' },
  failed: { badge: 'Declined', said: 'The payer\'s bank has said no. The payer may try again.' },
  cancelled: { badge: 'Cancelled', said: 'The shop no longer wants this payment.' },
  refunded: { badge: 'Refunded', said: 'All of the money went back.' },
} as const;

/** One payment as its payer meets it at the provider: what is asked for, the buttons, what happened and what the shop was told of it. */
export function paymentPage(sandbox: Sandbox, bill: Bill, paymentId: string): string {
  const { charges, notices } = sandbox.books;
  const attempts = charges.group(bill.id);
  const state = stateOf(sandbox, bill, attempts.at(-1));
  const told = notices.group(bill.provider).filter((notice) => [bill.id, ...attempts.map((each) => each.id)].some((id) => notice.body.includes(`"${id}"`)));
  const isMoving = state === 'created' || told.some((notice) => !notice.isDelivered);
  return page(`${isMoving ? '<meta http-equiv="refresh" content="2">' : ''}<title>${amount(bill.amount)} · ${PROVIDERS[bill.provider]} sandbox</title>`, `
    <header><span>${PROVIDERS[bill.provider]} sandbox</span><b class="${state}">${STATES[state].badge}</b></header>
    <p class="amount">${amount(bill.amount)}</p>
    <p class="order">Aarya, order <strong>${escapeHtml(orderOf(bill))}</strong></p>
    <p class="said">${STATES[state].said}</p>
    ${buttons(state, paymentId)}
    ${attemptList(sandbox, attempts)}
    ${noticeList(told)}
    <footer>Payment ${escapeHtml(paymentId)}<br>${escapeHtml(bill.id)}</footer>`);
}

/** What is shown where no provider waits for a payment. */
export function missingPage(sentence: string): string {
  return page('<title>Payment sandbox</title>', `<header><span>Payment sandbox</span></header><p class="order">There is nothing to pay here.</p><p class="said">${escapeHtml(sentence)}</p>`);
}

function stateOf(sandbox: Sandbox, bill: Bill, latest: Charge | undefined): keyof typeof STATES {
  if (bill.isCancelled) return 'cancelled';
  if (latest === undefined) return 'open';
  return latest.status === 'captured' && refunded(sandbox, latest) >= latest.amount ? 'refunded' : latest.status;
}

/** What the shop noted about the order, in whatever words it uses. */
function orderOf({ notes, reference, id }: Bill): string {
  return notes['order_number'] ?? reference ?? id;
}

function buttons(state: keyof typeof STATES, paymentId: string): string {
  if (state === 'captured' || state === 'authorized' || state === 'refunded' || state === 'cancelled') return '';
  const form = (act: string, inside: string): string => `<form method="post" action="/sandbox/payments/${encodeURIComponent(paymentId)}/${act}">${inside}</form>`;
  const later = state === 'created' ? '' : form('delay', '<button class="quiet">Delay</button><label>by <input name="seconds" type="number" min="1" max="86400" value="30"> seconds</label>');
  return `<div class="acts">${form('pay', `<button class="pay">Pay${state === 'created' ? ' now' : ''}</button>`)}${form('fail', '<button class="fail">Fail</button>')}${later}</div>`;
}

function attemptList(sandbox: Sandbox, attempts: readonly Charge[]): string {
  if (attempts.length === 0) return '';
  const rows = attempts.map((charge) => {
    const back = refunded(sandbox, charge);
    return `<li><code>${charge.id}</code> ${charge.status === 'created' ? 'delayed' : charge.status}${back === 0 ? '' : `, ${amount(back)} refunded`}</li>`;
  });
  return `<h2>Attempts</h2><ul>${rows.join('')}</ul>`;
}

function noticeList(notices: readonly Notice[]): string {
  if (notices.length === 0) return '';
  const rows = notices.map(({ type, isDelivered, attempts }) => `<li><code>${type}</code> ${isDelivered ? 'delivered' : attempts === 0 ? 'on its way' : `not taken yet, ${attempts} ${attempts === 1 ? 'try' : 'tries'}`}</li>`);
  return `<h2>Webhooks</h2><ul>${rows.join('')}</ul>`;
}

function amount(paise: number): string {
  return formatRupees(toPaise(paise));
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}<style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}
