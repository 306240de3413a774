/** Where the price bands of the facet end, in paise, the next one beginning there; the last has no end. A shop that sells dearer things moves them. */
export const PRICE_BANDS: readonly number[] = [50_000, 100_000, 200_000, 300_000, 500_000];

/** A band of prices by its number, 0 the lowest: what a filter takes, both ends included, and what people read. */
export function priceBand(number: number): { value: string; label: string } {
  const [from, to] = [PRICE_BANDS[number - 1], PRICE_BANDS[number]];
  const [low, high] = [from === undefined ? '' : String(from), to === undefined ? '' : String(to - 1)];
  return { value: `${low}-${high}`, label: labelOf(from, to) };
}

function labelOf(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return `Under ${rupees(to ?? 0)}`;
  return to === undefined ? `${rupees(from)} and above` : `${rupees(from)} to ${rupees(to - 100)}`;
}

function rupees(paise: number): string {
  return `₹${(paise / 100).toLocaleString('en-IN')}`;
}
