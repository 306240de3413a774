/** By what guests are told apart, and customers too besides their account: the e-mail address of the order, in lower case. */
export function customerKey(email: string): string {
  return email.trim().toLowerCase();
}
