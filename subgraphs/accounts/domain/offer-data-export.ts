import { firstRow, newId, sql, type Unit } from '#database';
import { signedLink } from '#http';
import { sendMessage } from '#mail';
import { dataExportMail } from '../messages/data-export.ts';

/** Gives out the link to everything that is kept of a user, and tells them by mail, so that nobody takes it behind their back. */
export async function offerDataExport(unit: Unit, userId: string): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  const user = await firstRow(unit.sql, sql<{ email: string | null }>`select email from accounts.user where id = ${userId}`);
  if (user?.email != null) sendMessage(unit, { channel: 'EMAIL', to: user.email, key: `accounts.data-export/${newId()}`, ...dataExportMail() });
  return signedLink(unit.context, `/users/${userId}/data.json`);
}
