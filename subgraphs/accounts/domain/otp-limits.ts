import type { OtpPurpose } from '../entities/one-time-password.ts';

const SECOND = 1000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** Milliseconds for which a code may be used. */
export const LIFETIME = 600 * SECOND;
/** Wrong tries after which a code is dead. */
export const MOST_TRIES = 5;
/** Wrong tries in a row, over however many codes, after which a target gets no more of them (NIST SP 800-63B, 5.2.2). */
export const MOST_FAILURES = 100;

/** Requests for one target that may lie in a span of time, whatever they are for. */
const TARGET_CAPS = [{ most: 5, span: HOUR }, { most: 10, span: DAY }] as const;
const RESEND_AFTER = 30 * SECOND;

/** Requests from one network in an hour and in a day. Many people share an address behind a provider's gateway. */
export const NETWORK_CAPS = [{ period: 'HOUR', most: 100, span: HOUR }, { period: 'DAY', most: 300, span: DAY }] as const;

/** How far back requests count. */
export const LONGEST_SPAN = DAY;

export type EarlierRequest = { readonly purpose: OtpPurpose; readonly createdAt: Date };

/**
 * Milliseconds until a code for this purpose may be asked for again; 0: now. `earlier` are the target's requests of the last day, the
 * newest first. An attack on one target meets at most 50 tries a day; a bill for text messages, 10 of them.
 */
export function waitFor(earlier: readonly EarlierRequest[], purpose: OtpPurpose, now: Date): number {
  const last = earlier.find((request) => request.purpose === purpose);
  const waits = TARGET_CAPS.map(({ most, span }) => untilPast(earlier[most - 1], span, now));
  return Math.max(0, untilPast(last, RESEND_AFTER, now), ...waits);
}

function untilPast(request: EarlierRequest | undefined, span: number, now: Date): number {
  return request === undefined ? 0 : request.createdAt.getTime() + span - now.getTime();
}
