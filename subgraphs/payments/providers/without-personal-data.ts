/** What payers tell a provider about themselves and the shop has no use for, at any depth. */
const PERSONAL = new Set([
  'acquirer_data', 'bank_account', 'billing_details', 'card', 'contact', 'customer', 'customer_details', 'email', 'ip', 'name', 'payment_method_details',
  'phone', 'receipt_email', 'receipt_url', 'shipping', 'source', 'token', 'upi', 'vpa', 'client_secret',
]);
const DEEPEST = 12;

/** A copy of what a provider said without the payer's personal data: events are kept for years, and for money alone. What is no object is empty. */
export function withoutPersonalData(value: unknown): object {
  const copied = copy(value, 0);
  return typeof copied === 'object' && copied !== null ? copied : {};
}

function copy(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
  const kept = Object.entries(value).filter(([key]) => !PERSONAL.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, copy(item, depth + 1)]));
}
