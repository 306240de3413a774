import type { Config } from '#config';
import { addDays, businessDay } from '#time';

/**
 * Whether pieces that were delivered at an instant may still be sent back: until the end of the shop's business day that is
 * `RETURN_WINDOW_DAYS` after the day of delivery, so that nobody loses hours of the last day (decision).
 */
export function isReturnWindowOpen(config: Pick<Config, 'shop' | 'returnWindowDays'>, deliveredAt: Date, now: Date): boolean {
  const { timeZone } = config.shop;
  return businessDay(now, timeZone) <= addDays(businessDay(deliveredAt, timeZone), config.returnWindowDays);
}
