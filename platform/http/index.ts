export { escapeHtml } from './escape-html.ts';
export type { HttpRoutes } from './http-routes.ts';
export { isSignedLink, signedLink } from './signed-link.ts';
