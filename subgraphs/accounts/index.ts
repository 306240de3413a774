/** The accounts' face: what other domains may use. */
export { addressInput } from './domain/address-input.ts';
export type { AddressFields } from './domain/address-input.ts';
export { newPassword, phone } from './domain/account-input.ts';
export { addUser, createUser } from './domain/create-user.ts';
export type { NewUser } from './domain/create-user.ts';
export { ownUserId } from './domain/own-user-id.ts';
export { findAddress } from './domain/find-address.ts';
export { findViewer } from './domain/find-viewer.ts';
export { holdSession } from './domain/hold-session.ts';
export { seedDevelopmentAccounts } from './domain/seed-development-accounts.ts';
export { userSummary } from './domain/user-summary.ts';
export type { UserSummary } from './domain/user-summary.ts';
export type { UserRole } from './entities/user.ts';
export { keepSessions, onIdentified, onSignedIn } from './events.ts';
export type { Identified, SignedIn } from './events.ts';
export { userById } from './loaders.ts';
export type { AddressRow, UserRow } from './rows.ts';
