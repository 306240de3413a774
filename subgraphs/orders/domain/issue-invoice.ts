import { newId, type Unit } from '#database';
import { businessDay, financialYear } from '#time';
import { Invoice } from '../entities/invoice.ts';
import { nextNumber } from './next-number.ts';
import type { LockedOrder } from './lock-order.ts';

/**
 * Issues the tax invoice of an order as it is dispatched (CGST Act, section 31: before or at the removal of the goods).
 * Call it last: from here to the commit every other dispatch waits for the counter.
 */
export async function issueInvoice(unit: Unit, order: LockedOrder): Promise<void> {
  await unit.em.flush();
  const { shop } = unit.context.config;
  const issuedOn = businessDay(unit.now, shop.timeZone);
  const year = financialYear(issuedOn);
  const { sequence, number } = await nextNumber(unit, 'INVOICE', year);
  unit.em.create(Invoice, {
    id: newId(),
    orderId: order.id,
    number,
    financialYear: year,
    sequence,
    sellerName: shop.seller.legalName,
    sellerAddress: shop.seller.address,
    sellerGstin: shop.seller.gstin,
    sellerState: shop.state,
    placeOfSupply: order.shipState,
    issuedOn,
    issuedAt: unit.now,
    createdAt: unit.now,
    updatedAt: unit.now,
  });
}
