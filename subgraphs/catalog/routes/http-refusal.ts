import type { FastifyReply } from 'fastify';

/** Refuses a request in the form of the contract. */
export function httpRefusal(reply: FastifyReply, status: number, { code, message }: { readonly code: string; readonly message: string }): FastifyReply {
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}
