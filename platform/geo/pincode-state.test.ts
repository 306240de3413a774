import { describe, expect, test } from '@jest/globals';
import { INDIAN_STATES } from './indian-states.ts';
import { stateOfPincode } from './pincode-state.ts';

describe('the state of a pincode', () => {
  test.each([
    ['110001', 'DL'], ['122001', 'HR'], ['141001', 'PB'], ['160017', 'CH'], ['171001', 'HP'], ['180001', 'JK'], ['194101', 'LA'], ['201301', 'UP'], ['226001', 'UP'],
    ['247001', 'UP'], ['247667', 'UK'], ['248001', 'UK'], ['262001', 'UP'], ['262501', 'UK'], ['302001', 'RJ'], ['380001', 'GJ'], ['396001', 'GJ'], ['396210', 'DH'], ['400001', 'MH'],
    ['403001', 'GA'], ['462001', 'MP'], ['492001', 'CG'], ['500001', 'TS'], ['520001', 'AP'], ['533464', 'PY'], ['560001', 'KA'], ['600001', 'TN'], ['605001', 'PY'],
    ['605602', 'TN'], ['609602', 'PY'], ['673310', 'PY'], ['682001', 'KL'], ['682555', 'LD'], ['700001', 'WB'], ['737101', 'SK'], ['744101', 'AN'], ['751001', 'OD'], ['781001', 'AS'],
    ['791111', 'AR'], ['793001', 'ML'], ['795001', 'MN'], ['796001', 'MZ'], ['797001', 'NL'], ['799001', 'TR'], ['800001', 'BR'], ['814112', 'JH'], ['834001', 'JH'], ['854301', 'BR'],
  ])('%s is in %s', (pincode, state) => {
    expect(Object.keys(INDIAN_STATES)).toContain(state);
    expect(stateOfPincode(pincode)).toBe(state);
  });

  test.each(['900056', '999001', '350001'])('%s is in none', (pincode) => {
    expect(stateOfPincode(pincode)).toBeNull();
  });
});
