import { exampleGstin, GST_STATE_NUMBERS } from '../geo/gstin.ts';
import { stateName } from '../geo/indian-states.ts';
import { incomplete } from './incomplete.ts';
import type { Variables } from './variables.ts';

/** Who sells, as tax documents name them (CGST Rules, 46(a)). Null: not configured, and the documents leave it out. */
export type Seller = { readonly legalName: string; readonly address: string | null; readonly gstin: string | null };

const TOGETHER = ['SHOP_LEGAL_NAME', 'SHOP_ADDRESS', 'SHOP_GSTIN'] as const;

/** The seller: as configured, or in development an example in the shop's state. */
export function sellerOf(given: Variables): Seller {
  const { SHOP_LEGAL_NAME: legalName, SHOP_ADDRESS: address, SHOP_GSTIN: gstin } = given;
  if (given.NODE_ENV === 'production') return { legalName: legalName ?? 'Aarya', address: address ?? null, gstin: gstin ?? null };
  return {
    legalName: legalName ?? 'Aarya Example Private Limited',
    address: address ?? `1 Example Road, ${stateName(given.SHOP_STATE)}`,
    gstin: gstin ?? exampleGstin(given.SHOP_STATE),
  };
}

/** What is wrong with the seller's details taken together, a sentence each. */
export function sellerProblems(given: Variables): string[] {
  const { SHOP_GSTIN: gstin, SHOP_STATE: state } = given;
  const elsewhere = gstin !== undefined && !gstin.startsWith(GST_STATE_NUMBERS[state]);
  return [
    ...(elsewhere ? [`SHOP_GSTIN must begin with ${GST_STATE_NUMBERS[state]}, the GST number of SHOP_STATE.`] : []),
    ...(given.NODE_ENV === 'production' ? incomplete(given, TOGETHER) : []),
  ];
}
