import type { HttpRoutes } from '#http';
import { sendMedia } from './send-media.ts';
import { takeUpload } from './take-upload.ts';

/** `PUT /media/uploads/:id` takes the bytes of an upload, `GET /media/HASH/WIDTH.webp` gives pictures out. */
export const mediaRoutes: HttpRoutes = (server, platform) => {
  // Bytes of whatever type they say they are come as a stream: nothing is parsed, and not all of it is read when it is too much.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  server.get('/media/:hash/:file', (request, reply) => sendMedia(platform, request, reply));
  server.put('/media/uploads/:id', (request, reply) => takeUpload(platform, request, reply));
};
