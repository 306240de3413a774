import type { FastifyInstance } from 'fastify';
import type { Platform } from '../context/index.ts';

/**
 * Roads of a domain besides the graph: webhooks, uploads, pages. The gateway's server registers them in a scope of their own, so
 * a content type parser or hook that they add touches no other road.
 */
export type HttpRoutes = (server: FastifyInstance, platform: Platform) => void | Promise<void>;
