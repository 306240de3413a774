export type { HttpRoutes } from './http-routes.ts';
