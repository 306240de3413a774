import { expect, test } from '@jest/globals';
import { composeMail } from './compose-mail.ts';
import { fingerprintOf, openLetter, sealLetter } from './seal.ts';

test('a mail says the same in both forms, and nothing given becomes markup', () => {
  const { subject, text, html } = composeMail({
    subject: 'Order <AA-1>', heading: 'Thank you, <b>Asha</b>',
    parts: ['First line\nsecond & line', { code: '012345' }, { rows: [['Kurta "M"', '₹1,299.00']] }, { button: 'See it', url: 'https://aarya.example/?a=1&b="2"' }],
  });
  expect(subject).toBe('Order <AA-1>');
  expect(text).toBe('Thank you, <b>Asha</b>\n\nFirst line\nsecond & line\n\n012345\n\nKurta "M": ₹1,299.00\n\nSee it: https://aarya.example/?a=1&b="2"\n\n--\nAarya. '
    + 'You get this message because this address has an account or an order at Aarya.\n');
  for (const part of ['Thank you, &lt;b&gt;Asha&lt;/b&gt;', 'First line<br>second &amp; line', '>012345<', 'Kurta &quot;M&quot;', 'href="https://aarya.example/?a=1&amp;b=&quot;2&quot;"']) expect(html).toContain(part);
  expect(html).not.toContain('<b>');
});

test('a sealed letter shows nothing, opens with any of our secrets and only as the message that it was sealed for', () => {
  const letter = { to: 'asha@aarya.example', subject: 'Your code', text: '012345', html: null };
  const about = { channel: 'EMAIL', to: letter.to, key: 'accounts.code/1' };
  const [old, rotated] = ['an old secret', 'a new secret, an old secret'];
  const fingerprint = fingerprintOf(old, about);
  const sealed = sealLetter(old, fingerprint, letter);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/asha|012345/);
  expect(sealLetter(old, fingerprint, letter)).not.toBe(sealed);
  expect(openLetter(rotated, fingerprint, sealed)).toEqual(letter);
  expect(openLetter('another secret', fingerprint, sealed)).toBeNull();
  expect(openLetter(old, fingerprintOf(old, { ...about, to: 'other@aarya.example' }), sealed)).toBeNull();
  expect(openLetter(old, fingerprint, `${sealed.slice(0, -4)}AAAA`)).toBeNull();
  expect(openLetter(old, fingerprint, 'x')).toBeNull();
});
