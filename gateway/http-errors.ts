import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { newId } from '#database';
import type { Log } from '#telemetry';

/** Every answer that is not a page or a graph answer is JSON in the form of the contract: an error with a code, nothing internal. */
export function httpErrors(server: FastifyInstance, log: Log): void {
  server.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
  server.setNotFoundHandler((_request, reply) => reply.status(404).send(answer('BAD_REQUEST', 'There is nothing here. The graph is at /graphql.')));
  server.setErrorHandler((error: FastifyError | GraphQLError, _request, reply) => {
    if (error instanceof GraphQLError) return reply.status(400).send(answer('BAD_REQUEST', error.message));
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      const reference = newId();
      log.error({ reference, err: error }, 'a request failed');
      return reply.status(500).send(answer('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { reference }));
    }
    return reply.status(status).send(answer('BAD_REQUEST', MESSAGES[status] ?? 'This request cannot be read. Send JSON with a query.'));
  });
}

const MESSAGES: Readonly<Record<number, string>> = {
  413: 'This request is too large.',
  415: 'Send the operation as application/json.',
};

function answer(code: string, message: string, details: Record<string, string> = {}): object {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
