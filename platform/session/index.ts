export { ACCESS_TOKEN_SECONDS, createAccessTokens } from './access-token.ts';
export type { AccessToken, AccessTokens } from './access-token.ts';
export { accessTokensOf } from './access-tokens-of.ts';
export { hashRefreshSecret, newRefreshSecret, successorsOf } from './refresh-secret.ts';
export { deriveKey, secretsOf } from './secrets.ts';
export { signViewer, verifyViewer, VIEWER_HEADER } from './viewer-signature.ts';
export type { SignedRequest, SignedViewer } from './viewer-signature.ts';
