/** The bill cannot be paid or declined any more. */
export class ClosedBillError extends Error {
  override readonly name = 'ClosedBillError';
}
