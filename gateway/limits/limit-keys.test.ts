import { describe, expect, test } from '@jest/globals';
import { addressKey, targetKey } from './limit-keys.ts';

describe('an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [null, 'unknown'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('an account', () => {
  test('is one however its e-mail address or number is written', () => {
    expect(targetKey({ email: ' Asha@Aarya.Example ' })).toBe(targetKey({ email: 'asha@aarya.example' }));
    expect(targetKey({ target: { email: 'asha@aarya.example' } })).toBe(targetKey({ email: 'asha@aarya.example' }));
    expect(targetKey({ target: { phone: '98450 12345' } })).toBe(targetKey({ target: { phone: '+919845012345' } }));
  });

  test('is another for another one, and cannot be read from its key', () => {
    const key = targetKey({ email: 'asha@aarya.example' });
    expect(targetKey({ email: 'ashb@aarya.example' })).not.toBe(key);
    expect(key).toMatch(/^[\w-]{22}$/);
  });

  test.each([[undefined], [null], [{}], ['x'], [{ email: 7 }], [{ target: null }]])('%j names none', (input) => {
    expect(targetKey(input)).toBeNull();
  });
});
