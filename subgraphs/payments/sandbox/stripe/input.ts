import type { Call } from '../api.ts';
import { refusal } from './refusal.ts';

const KEYS = 50;

/** An amount in the smallest unit, at least `least`. */
export function amountOf(given: unknown, param: string, least: number): number {
  if (given === undefined) throw refusal(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  const amount = Number(given);
  if (!Number.isSafeInteger(amount)) throw refusal(`Invalid integer: ${typeof given === 'string' ? given : 'Object'}`, { code: 'parameter_invalid_integer', param });
  if (amount < least) throw refusal('Amount must be no less than ₹0.50 inr', { code: 'amount_too_small', param });
  return amount;
}

/** The metadata, at most 50 keys. */
export function metadataOf({ metadata }: Call['body']): Record<string, string> {
  if (typeof metadata !== 'object' || metadata === null) return {};
  const entries = Object.entries(metadata);
  if (entries.length > KEYS) throw refusal(`Metadata can have at most ${KEYS} keys.`, { param: 'metadata' });
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}
