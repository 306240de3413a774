import type { Context } from '#context';
import { unitOfWork } from '#database';
import type { Viewer } from '#graph';
import { auditSignIn } from './audit-sign-in.ts';
import { addUser } from './create-user.ts';
import { enter } from './enter.ts';
import { hashPassword } from './hash-password.ts';
import type { StartedSession } from './start-session.ts';
import { sendVerification } from './verify-email.ts';

export type Entered = StartedSession & { readonly viewer: Omit<Viewer, 'sessionId'> };

/** Makes a customer's account, begins its session and asks for a proof of the e-mail address. Refuses with ALREADY_EXISTS (e-mail address, phone number). */
export async function signUpCustomer(
  context: Context,
  customer: { email: string; password: string; name: string; phone: string | null },
): Promise<Entered> {
  const passwordHash = await hashPassword(customer.password);
  return unitOfWork(context, async (unit) => {
    const userId = await addUser(unit, { ...customer, role: 'CUSTOMER', permissions: [], passwordHash, emailVerifiedAt: null });
    await sendVerification(unit, { userId, email: customer.email });
    const session = await enter(unit, userId);
    return auditSignIn(unit, 'signUp', { ...session, viewer: { userId, role: 'CUSTOMER', permissions: [] } });
  });
}
