import { expect, test } from '@jest/globals';
import { newPassword, phone } from './account-input.ts';
import { addressInput } from './address-input.ts';
import { deviceName } from './device-name.ts';

test.each(['short', 'password', 'PassWord123', 'qwertyuiop', 'aarya@2026', '        ', 'x'.repeat(129), '🙂'.repeat(129), 'x'.repeat(1_000_000)])('the password %.20s is refused', (password) => {
  expect(newPassword().safeParse(password).success).toBe(false);
});

test.each(['a long enough password', 'ॐ शान्ति शान्ति', 'x9'.repeat(64), '🙂🙃😉😌🙂🙃😉😌'])('the password %.20s is good', (password) => {
  expect(newPassword().parse(password)).toBe(password);
});

test.each([['98765 43210', '+919876543210'], ['09876543210', '+919876543210'], ['+91-9876543210', '+919876543210'], ['+44 20 7946 0958', '+442079460958']])('the number %s is %s', (given, stored) => {
  expect(phone().parse(given)).toBe(stored);
});

test.each(['12345', 'call me', '+91 12345', '9876543210; drop table', ''])('%p is no phone number', (given) => {
  expect(phone().safeParse(given).success).toBe(false);
});

test('an address is stored with codes, and only one in India is taken', () => {
  const given = { name: ' Asha Rao ', phone: '9876543210', line1: '1 MG Road', line2: '', city: 'Bengaluru', state: 'karnataka', pincode: '560001' };
  expect(addressInput.parse(given)).toEqual({ ...given, name: 'Asha Rao', phone: '+919876543210', line2: null, state: 'KA', country: 'IN' });
  expect(addressInput.safeParse({ ...given, state: 'Kyoto', pincode: '060001', country: 'JP', line1: 'a\nb' }).error?.issues.map((issue) => issue.path[0]).sort())
    .toEqual(['country', 'line1', 'pincode', 'state']);
});

test('a session is named after its browser and system', () => {
  expect(deviceName('Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36')).toBe('Chrome on Android');
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1')).toBe('Safari on iPhone');
  expect(deviceName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0')).toBe('Edge on Windows');
  expect(deviceName('curl/8')).toBe('Unknown device');
  expect(deviceName(null)).toBe('Unknown device');
});
