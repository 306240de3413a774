import type { Sandbox } from '../sandbox.ts';
import { chargeEntity, intentEntity, refundEntity, transactionEntity, transactionId } from './entities.ts';

/** Puts objects in the place of the ids that `expand` names, such as `latest_charge.balance_transaction` or `data.charge`. */
export function expand(read: Pick<Sandbox, 'books'>, shown: object, paths: unknown): object {
  if (!Array.isArray(paths)) return shown;
  return paths.reduce((result: object, path) => expandPath(read, result, String(path).split('.')), shown);
}

function expandPath(read: Pick<Sandbox, 'books'>, shown: object, [key = '', ...rest]: readonly string[]): object {
  const value: unknown = Reflect.get(shown, key);
  if (Array.isArray(value)) return { ...shown, [key]: value.map((each: object) => expandPath(read, each, rest)) };
  const found = typeof value === 'string' ? entityOf(read, value) : value;
  if (typeof found !== 'object' || found === null) return shown;
  return { ...shown, [key]: rest.length === 0 ? found : expandPath(read, found, rest) };
}

/** The object with an id; null for what the sandbox does not have, such as payment methods. */
function entityOf(read: Pick<Sandbox, 'books'>, id: string): object | null {
  const { bills, charges, refunds } = read.books;
  const [bill, charge, refund] = [bills.get(id), charges.get(id), refunds.get(id)];
  if (bill !== undefined) return intentEntity(read, bill);
  if (charge !== undefined) return chargeEntity(read, charge);
  if (refund !== undefined) return refundEntity(read, refund);
  if (!id.startsWith('txn_')) return null;
  const of = charges.get(id.replace('txn_', 'ch_')) ?? refunds.get(id.replace('txn_', 're_'));
  return of === undefined || transactionId(of.id) !== id ? null : transactionEntity(of);
}
