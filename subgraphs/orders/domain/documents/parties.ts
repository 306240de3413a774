import type { InvoiceRow, Recipient } from '../../rows.ts';
import { taxState, type Fact } from './tax-document.ts';

/** Who sold, as frozen on the invoice. */
export function sellerFacts({ sellerName, sellerAddress, sellerGstin, sellerState }: InvoiceRow): Fact[] {
  return [
    ['Seller', sellerName],
    ...optional('Address', sellerAddress),
    ['State', taxState(sellerState)],
    ...optional('GSTIN', sellerGstin),
  ];
}

/** Who bought, and where it went. */
export function recipientFacts({ name, line1, line2, city, pincode, state, phone }: Recipient, placeOfSupply: string): Fact[] {
  const address = [name, line1, line2, `${city} ${pincode}`, taxState(state), phone];
  return [
    ['Billed and sent to', address.filter((part) => part !== null).join(', ')],
    ['Place of supply', taxState(placeOfSupply)],
  ];
}

function optional(name: string, value: string | null): Fact[] {
  return value === null ? [] : [[name, value]];
}
