import { expect, test } from '@jest/globals';
import { grievanceClock } from './grievance-clock.ts';

const createdAt = new Date('2026-01-31T10:00:00Z');
const none = { createdAt, acknowledgedAt: null, resolvedAt: null };

test('a grievance is acknowledged within 48 hours and settled within a month', () => {
  expect(grievanceClock(none, createdAt)).toEqual({ acknowledgeBy: new Date('2026-02-02T10:00:00Z'), resolveBy: new Date('2026-02-28T10:00:00Z'), isOverdue: false });
});

test('it is late when nobody answered in time, when the answer came late, or when it is not settled after a month', () => {
  const late = (more: object, now: string) => grievanceClock({ ...none, ...more }, new Date(now)).isOverdue;
  expect(late({}, '2026-02-02T10:00:01Z')).toBe(true);
  expect(late({ acknowledgedAt: new Date('2026-02-01T10:00:00Z') }, '2026-02-20T10:00:00Z')).toBe(false);
  expect(late({ acknowledgedAt: new Date('2026-02-03T10:00:00Z') }, '2026-02-03T11:00:00Z')).toBe(true);
  expect(late({ acknowledgedAt: new Date('2026-02-01T10:00:00Z') }, '2026-03-01T10:00:00Z')).toBe(true);
  expect(late({ acknowledgedAt: new Date('2026-02-01T10:00:00Z'), resolvedAt: new Date('2026-02-27T10:00:00Z') }, '2026-05-01T10:00:00Z')).toBe(false);
});
