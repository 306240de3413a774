/**
 * The states and union territories of India by their ISO 3166-2:IN code without the prefix, as of the standard's change of
 * 23 November 2023 (CG, OD, TS and UK instead of CT, OR, TG and UT).
 */
export const INDIAN_STATES = {
  AN: 'Andaman and Nicobar Islands', AP: 'Andhra Pradesh', AR: 'Arunachal Pradesh', AS: 'Assam', BR: 'Bihar',
  CG: 'Chhattisgarh', CH: 'Chandigarh', DH: 'Dadra and Nagar Haveli and Daman and Diu', DL: 'Delhi', GA: 'Goa',
  GJ: 'Gujarat', HP: 'Himachal Pradesh', HR: 'Haryana', JH: 'Jharkhand', JK: 'Jammu and Kashmir', KA: 'Karnataka',
  KL: 'Kerala', LA: 'Ladakh', LD: 'Lakshadweep', MH: 'Maharashtra', ML: 'Meghalaya', MN: 'Manipur', MP: 'Madhya Pradesh',
  MZ: 'Mizoram', NL: 'Nagaland', OD: 'Odisha', PB: 'Punjab', PY: 'Puducherry', RJ: 'Rajasthan', SK: 'Sikkim',
  TN: 'Tamil Nadu', TR: 'Tripura', TS: 'Telangana', UK: 'Uttarakhand', UP: 'Uttar Pradesh', WB: 'West Bengal',
} as const;

export type StateCode = keyof typeof INDIAN_STATES;

/** What else people and older data write: withdrawn codes, codes of number plates, former and everyday names. */
const ALIASES: Readonly<Record<string, StateCode>> = {
  CT: 'CG', OR: 'OD', TG: 'TS', UT: 'UK', UA: 'UK', UL: 'UK', DN: 'DH', DD: 'DH', PC: 'PY',
  Orissa: 'OD', Uttaranchal: 'UK', Pondicherry: 'PY', Chattisgarh: 'CG', 'New Delhi': 'DL', 'NCT of Delhi': 'DL',
  'National Capital Territory of Delhi': 'DL', 'Dadra and Nagar Haveli': 'DH', 'Daman and Diu': 'DH',
  'Andaman and Nicobar': 'AN', 'J and K': 'JK', Tamilnadu: 'TN',
};

const codes = new Map<string, StateCode>();
for (const code of stateCodes()) {
  codes.set(normalise(code), code);
  codes.set(normalise(INDIAN_STATES[code]), code);
}
for (const [alias, code] of Object.entries(ALIASES)) codes.set(normalise(alias), code);

/** The present code for a code (with or without `IN-`) or a name in any case, former ones included; null for anything else. */
export function toStateCode(input: string): StateCode | null {
  return codes.get(normalise(input)) ?? null;
}

/** The name of a state, as it stands in addresses and invoices. */
export function stateName(code: StateCode): string {
  return INDIAN_STATES[code];
}

export function isStateCode(value: string): value is StateCode {
  return Object.hasOwn(INDIAN_STATES, value);
}

function stateCodes(): StateCode[] {
  return Object.keys(INDIAN_STATES).filter(isStateCode);
}

/** Case, spaces and dots do not tell states apart, and `&` is `and`. */
function normalise(input: string): string {
  return input.toLowerCase().replaceAll('&', ' and ').replace(/[\s.]+/g, ' ').trim().replace(/^in-/, '');
}
