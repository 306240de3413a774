import type { StateCode } from './indian-states.ts';

/**
 * How the pincodes of each state begin (India Post's circles, and the districts and towns inside them that belong to another
 * state). 9 is the army's post, which is delivered in no state.
 */
const BEGINNINGS: Readonly<Record<StateCode, string>> = {
  AN: '744', AP: '51 52 53', AR: '790 791 792', AS: '78', BR: '80 81 82 84 85', CG: '49', CH: '160',
  DH: '36252 36254 36257 39619 3962', DL: '11', GA: '403', GJ: '36 37 38 39', HP: '17', HR: '12 13',
  JH: '814 815 816 822 825 826 827 828 829 83', JK: '18 19', KA: '56 57 58 59', KL: '67 68 69', LA: '194', LD: '68255',
  MH: '40 41 42 43 44', ML: '793 794', MN: '795', MP: '45 46 47 48', MZ: '796', NL: '797 798', OD: '75 76 77', PB: '14 15 16',
  PY: '533464 60500 60501 60960 67331', RJ: '30 31 32 33 34', SK: '737', TN: '60 61 62 63 64', TR: '799', TS: '50',
  UK: '24471 2460 2461 2464 24766 248 249 2625 263', UP: '20 21 22 23 24 25 26 27 28', WB: '70 71 72 73 74',
};

const states = new Map<string, StateCode>();
for (const state of Object.keys(BEGINNINGS).filter(isListed)) {
  for (const beginning of BEGINNINGS[state].split(' ')) states.set(beginning, state);
}

/**
 * The state that a pincode lies in, by its longest known beginning; null for one that no state has. A few towns at a border are
 * delivered by their neighbour's post, so an address's own state always comes before this one.
 */
export function stateOfPincode(pincode: string): StateCode | null {
  for (let length = 6; length > 1; length -= 1) {
    const state = states.get(pincode.slice(0, length));
    if (state !== undefined) return state;
  }
  return null;
}

function isListed(state: string): state is StateCode {
  return Object.hasOwn(BEGINNINGS, state);
}
