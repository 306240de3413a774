import type { Paise } from './paise.ts';

/** An amount for people, with Indian digit grouping: 12345678 → `₹1,23,456.78`, −5 → `-₹0.05`. */
export function formatRupees(amount: Paise): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const rupees = digits.slice(0, -2).replace(/\B(?=(\d{2})*\d{3}$)/g, ',');
  return `${amount < 0 ? '-' : ''}₹${rupees}.${digits.slice(-2)}`;
}
