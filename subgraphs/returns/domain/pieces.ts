import { refundShare, type FrozenLine, type RefundShare } from '#cart';
import { toPaise } from '#money';

/**
 * Which pieces of a line of `bought`, counted from 0, a new return of `quantity` takes when others have `taken` theirs: the
 * first ones that are free. Null when there are too few.
 */
export function takePieces(bought: number, taken: ReadonlySet<number>, quantity: number): number[] | null {
  const free = Array.from({ length: bought }, (_, piece) => piece).filter((piece) => !taken.has(piece));
  return quantity <= free.length ? free.slice(0, quantity) : null;
}

/**
 * What these pieces of a frozen line give back. A piece's share does not depend on who takes it, or on what was cancelled
 * before: so any sequence of returns that ends with every piece back gives back exactly the line's total and tax.
 */
export function shareOfPieces(line: FrozenLine, pieces: readonly number[]): RefundShare {
  return addShares(pieces.map((piece) => refundShare(line, piece, 1)));
}

/** The sum of shares; zeros for none. */
export function addShares(shares: readonly RefundShare[]): RefundShare {
  const sum = (part: keyof RefundShare) => toPaise(shares.reduce((all, share) => all + share[part], 0));
  return { total: sum('total'), tax: sum('tax'), cgst: sum('cgst'), sgst: sum('sgst'), igst: sum('igst') };
}
