import type { StateCode } from './indian-states.ts';

/** The numbers of the states in GST: a GSTIN begins with its state's (CBIC, state codes; DH as of the union of 2020, AP as of 2014). */
export const GST_STATE_NUMBERS: Readonly<Record<StateCode, string>> = {
  JK: '01', HP: '02', PB: '03', CH: '04', UK: '05', HR: '06', DL: '07', RJ: '08', UP: '09', BR: '10', SK: '11', AR: '12', NL: '13',
  MN: '14', MZ: '15', TR: '16', ML: '17', AS: '18', WB: '19', JH: '20', OD: '21', CG: '22', MP: '23', GJ: '24', DH: '26', MH: '27',
  KA: '29', GA: '30', LD: '31', KL: '32', TN: '33', PY: '34', AN: '35', TS: '36', AP: '37', LA: '38',
};

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** State, PAN, which of its registrations in the state, Z, check digit. */
const GSTIN = /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;

/** Whether a text is a GST identification number: its form, a state that exists, and its check digit. In capital letters. */
export function isGstin(text: string): boolean {
  return GSTIN.test(text) && Object.values(GST_STATE_NUMBERS).includes(text.slice(0, 2)) && gstinCheckDigit(text.slice(0, 14)) === text[14];
}

/** The check digit of the first 14 characters of a GSTIN: the Luhn algorithm in base 36. */
export function gstinCheckDigit(text: string): string {
  const sum = Array.from(text).reduce((total, character, position) => {
    const product = DIGITS.indexOf(character) * (position % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return DIGITS.charAt((36 - (sum % 36)) % 36);
}

/** A number that nobody has, in its right form, for development in a state. */
export function exampleGstin(state: StateCode): string {
  const text = `${GST_STATE_NUMBERS[state]}AAAAA0000A1Z`;
  return `${text}${gstinCheckDigit(text)}`;
}
