// What no key gives away: private values in the middle of messages and stacks. Each is bounded, so that no text is slow.
const patterns: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, '[e-mail]'],
  [/\bBearer\s+[\w.~+/=-]{8,}/gi, 'Bearer [redacted]'],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, '[token]'],
  [/(?<![\w-])(?:\+91[ -]?)?[6-9]\d{9}(?![\w-])/g, '[phone]'],
  [/(?<!\w)\+\d{10,14}(?!\w)/g, '[phone]'],
];
const credentials = /(:\/\/)[^\s/:@"]{0,100}:[^\s/@"]{1,300}@/g;

/** A text of the log without e-mail addresses, phone numbers, tokens and the user and password of addresses of servers. */
export function scrub(text: string): string {
  let clean = text.replace(credentials, '$1[redacted]@');
  for (const [pattern, replacement] of patterns) clean = clean.replace(pattern, replacement);
  return clean;
}
