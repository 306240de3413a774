// Combining accents, the nukta of Devanagari, joiners that do not show, and apostrophes: people leave them out.
const OVERLOOKED = /[\u0300-\u036f\u093c\u00ad\u200b-\u200d\u2060\ufeff'’‘`´]/g;

/** A text as search compares it: without case, accents and apostrophes. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(OVERLOOKED, '').toLowerCase().normalize('NFC');
}
