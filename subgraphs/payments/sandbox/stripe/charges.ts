import type { Call, Road } from '../api.ts';
import type { Charge, Refund } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';
import { chargeEntity, transactionEntity, transactionId } from './entities.ts';
import { list } from './list.ts';
import { missing } from './refusal.ts';

export const chargeRoads: readonly Road[] = [
  { method: 'GET', template: '/v1/charges', answer: listCharges },
  { method: 'GET', template: '/v1/charges/:id', answer: (sandbox, _call, [id = '']) => chargeEntity(sandbox, findCharge(sandbox, id)) },
  { method: 'GET', template: '/v1/balance_transactions', answer: listTransactions },
  { method: 'GET', template: '/v1/balance_transactions/:id', answer: findTransaction },
];

/** The charge with this id. */
export function findCharge({ books }: Sandbox, id: string): Charge {
  const charge = books.charges.get(id);
  if (charge?.provider !== 'stripe') throw missing('charge', id, 'charge');
  return charge;
}

function listCharges(sandbox: Sandbox, call: Call): object {
  const { payment_intent: intent } = call.query;
  const found = typeof intent === 'string' ? sandbox.books.charges.group(intent) : sandbox.books.charges.all();
  return list(found.filter((charge) => charge.provider === 'stripe'), call, (charge) => chargeEntity(sandbox, charge));
}

function transactions({ books }: Sandbox): (Charge | Refund)[] {
  const charges = books.charges.all().filter((charge) => charge.provider === 'stripe' && charge.status === 'captured');
  const refunds = books.refunds.all().filter((refund) => refund.provider === 'stripe' && refund.status !== 'failed');
  return [...charges, ...refunds].toSorted((a, b) => a.createdAt - b.createdAt);
}

function listTransactions(sandbox: Sandbox, call: Call): object {
  const { type, source } = call.query;
  const found = transactions(sandbox).filter((each) => (type === undefined || type === ('fee' in each ? 'charge' : 'refund')) && (source === undefined || source === each.id));
  const renamed = found.map((each) => ({ id: transactionId(each.id), createdAt: each.createdAt, of: each }));
  return list(renamed, call, ({ of }) => transactionEntity(of));
}

function findTransaction(sandbox: Sandbox, _call: Call, [id = '']: readonly string[]): object {
  const found = transactions(sandbox).find((each) => transactionId(each.id) === id);
  if (found === undefined) throw missing('balance transaction', id);
  return transactionEntity(found);
}
