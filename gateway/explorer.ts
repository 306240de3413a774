import type { FastifyInstance } from 'fastify';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';

const STATIC_PATH = '/explorer/';

/** The GraphQL explorer of development: its page at `/graphql`, its files beside it, all from this machine. */
export function explorerRoutes(server: FastifyInstance): void {
  server.get(`${STATIC_PATH}*`, async (request, reply) => {
    const urlPath = new URL(request.url, 'http://localhost').pathname;
    const file = await getStaticFile({ staticPath: STATIC_PATH, urlPath, acceptEncoding: request.headers['accept-encoding'], disallowDevAssets: true });
    if (file === null) {
      reply.callNotFound();
      return reply;
    }
    return reply.headers(file.headers).send(file.content);
  });
}

/** The explorer's page. */
export function explorerPage(): string {
  return ruruHTML({ endpoint: '/graphql', staticPath: STATIC_PATH });
}
