import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readAway } from './read-away.ts';
import { GraphQLError } from 'graphql';
import { newId } from '#database';
import type { Log } from '#telemetry';

const MESSAGES: Readonly<Record<number, string>> = {
  404: 'There is nothing here. The graph is at /graphql.',
  405: 'This method is not served here.',
  408: 'The request took too long to arrive.',
  413: 'This request is too large.',
  415: 'Send the operation as application/json, in UTF-8, not compressed.',
  431: 'The headers of this request are too large.',
};

/** Every answer that is not a page or a graph answer is JSON in the form of the contract: an error with a code, nothing internal. */
export function httpErrors(server: FastifyInstance, log: Log): void {
  server.setNotFoundHandler((_request, reply) => badRequest(reply, 404));
  server.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    if (error instanceof GraphQLError) return reply.status(400).send(errorAnswer('BAD_REQUEST', error.message));
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      const reference = newId();
      log.error({ reference, err: error }, 'a request failed');
      // What the road said of an answer that did not come to be.
      reply.removeHeader('content-disposition').type('application/json; charset=utf-8');
      return reply.status(500).send(errorAnswer('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { reference }));
    }
    if (status !== 413) return badRequest(reply, status);
    return readAway(request.raw).then(() => badRequest(reply, status));
  });
}

/** Refuses a request with a status of the 400s, in the words that belong to it. */
export function badRequest(reply: FastifyReply, status: number): FastifyReply {
  return reply.status(status).send(errorAnswer('BAD_REQUEST', messageOf(status)));
}

/** For what Fastify refuses before a road is found, such as an address that cannot be decoded. */
export function onFrameworkError(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void badRequest(reply, 400);
}

/** For what is not HTTP, comes too slowly or has endless headers: Node.js gives a socket, no request. The connection ends. */
export function onClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify(errorAnswer('BAD_REQUEST', messageOf(status)));
  socket.end([
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, 'content-type: application/json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff', 'connection: close', '', body,
  ].join('\r\n'));
}

function messageOf(status: number): string {
  return MESSAGES[status] ?? 'This request cannot be read. Send JSON with a query.';
}

/** An answer with one error and nothing else. */
export function errorAnswer(code: string, message: string, details: Record<string, string> = {}): object {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
