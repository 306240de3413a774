/** An amount as the clients read it. */
export function money(amount: number): { amount: number; currency: string } {
  return { amount, currency: 'INR' };
}
