import type { FastifyInstance } from 'fastify';

/** Where the explorer's own files are served. */
export const EXPLORER_FILES = '/explorer/';

/** The files of the explorer (scripts, styles), all from this machine. Read when first asked for: most processes never need them. */
export function explorerFiles(server: FastifyInstance): void {
  server.get(`${EXPLORER_FILES}*`, async (request, reply) => {
    const { getStaticFile } = await import('ruru/static');
    const urlPath = new URL(request.url, 'http://localhost').pathname;
    const file = await getStaticFile({ staticPath: EXPLORER_FILES, urlPath, acceptEncoding: request.headers['accept-encoding'], disallowDevAssets: true });
    if (file === null) {
      reply.callNotFound();
      return reply;
    }
    return reply.headers(file.headers).send(file.content);
  });
}
