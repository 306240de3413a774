/** By what customers are told apart, guests too: the e-mail address of the order, in lower case. */
export function customerKey(email: string): string {
  return email.trim().toLowerCase();
}
