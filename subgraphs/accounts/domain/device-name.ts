const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\b|\bEdgiOS\b/, 'Edge'], [/\bOPR\b|\bOpera\b/, 'Opera'], [/SamsungBrowser/, 'Samsung Internet'],
  [/\bFirefox\b|\bFxiOS\b/, 'Firefox'], [/\bChrome\b|\bCriOS\b/, 'Chrome'], [/\bSafari\b/, 'Safari'],
  [/\bokhttp\b|\bCFNetwork\b|\bDart\b|\bExpo\b/, 'App'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh|Darwin/, 'Mac'],
  [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux'],
];

/** What its owner will recognise a session by, such as "Chrome on Android"; what the browser says of itself, no more. */
export function deviceName(userAgent: string | null): string {
  const program = nameIn(PROGRAMS, userAgent);
  const system = nameIn(SYSTEMS, userAgent);
  if (program !== null && system !== null) return `${program} on ${system}`;
  return program ?? system ?? 'Unknown device';
}

function nameIn(names: readonly (readonly [RegExp, string])[], userAgent: string | null): string | null {
  return names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? null;
}
