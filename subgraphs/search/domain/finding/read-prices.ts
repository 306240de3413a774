/** A query without what it says about prices, and what it says, in paise. */
export type ReadPrices = { readonly text: string; readonly priceMin: number | null; readonly priceMax: number | null };

const AMOUNT = String.raw`(?:rs\.?|inr|₹)?\s*(\d{1,3}(?:,\d{2,3})+|\d{3,7})(?:\s*(?:rs|inr|rupees|/-))?(?![\p{L}\p{N}])`;
const MOST = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:under|below|less than|up ?to|within|cheaper than)\s+${AMOUNT}`, 'iu');
const LEAST = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:above|over|more than|from)\s+${AMOUNT}`, 'iu');
const BETWEEN = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:between\s+)?${AMOUNT}\s*(?:and|to|-|–)\s*${AMOUNT}`, 'iu');

/** Reads "under 1000", "above ₹500" and "between 500 and 1,000" as bounds: no product has such words, and who types them means the price. */
export function readPrices(text: string): ReadPrices {
  const between = BETWEEN.exec(text);
  if (between !== null) return { text: text.replace(BETWEEN, ' '), priceMin: paise(between[1]), priceMax: paise(between[2]) };
  return {
    text: text.replace(MOST, ' ').replace(LEAST, ' '),
    priceMin: paise(LEAST.exec(text)?.[1]),
    priceMax: paise(MOST.exec(text)?.[1]),
  };
}

function paise(rupees: string | undefined): number | null {
  return rupees === undefined ? null : Number(rupees.replaceAll(',', '')) * 100;
}
