import type { Unit } from '#database';
import { changeStockSurely } from './change-stock.ts';

/** Sold pieces that came back; `reference` names what brought them, such as a return or an order. */
export type ReceivedBack = { readonly variantId: string; readonly quantity: number; readonly reference: string; readonly note: string | null };

/** Puts sold pieces back on sale, as RETURNED movements. The caller sees to it that this happens once. Locks the levels in variant order. */
export async function receiveBack(unit: Unit, pieces: readonly ReceivedBack[]): Promise<void> {
  await changeStockSurely(unit, pieces.map(({ quantity, ...piece }) => ({ ...piece, onHand: quantity, reserved: 0 })), 'RETURNED');
}
