export { businessDay, startOfBusinessDay } from './business-day.ts';
export { systemClock, testClock } from './clock.ts';
export type { Clock, TestClock } from './clock.ts';
export { addDays, isDay } from './day.ts';
export { financialYear } from './financial-year.ts';
