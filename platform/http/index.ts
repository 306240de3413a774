export { escapeHtml } from './escape-html.ts';
export type { HttpRoutes } from './http-routes.ts';
