import type { Unit } from '#database';
import type { ReturnStatus } from '../../schema/generated/returns.ts';
import { tellCustomer } from './jobs/tell-customer.ts';

/** Has a mail written about the status that a return came to. */
export function statusReached(unit: Unit, { id, status }: { readonly id: string; readonly status: ReturnStatus }): void {
  unit.publish(tellCustomer, { returnId: id, status });
}
