import type { WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import type { Log } from '#telemetry';

export type Extra = { readonly socket: WebSocket; readonly request: FastifyRequest };
export type SocketOptions = ServerOptions<Record<string, unknown>, Extra>;

/** Bytes of a message from a client; the documents of all client operations are shorter. */
const MOST_BYTES = 64 * 1024;
/** Bytes that may wait for a client that does not read. */
const MOST_UNSENT = 1024 * 1024;
/** Milliseconds between pings; a client that leaves one unanswered is gone. */
const KEEP_ALIVE = 20_000;
/** Milliseconds that clients have to say goodbye when the process stops. */
const GOODBYE = 2_000;

/** What @fastify/websocket is registered with: how much a client may send, and how connections end when the process stops (1012: come back). */
export const SOCKET_OPTIONS = {
  options: { maxPayload: MOST_BYTES, perMessageDeflate: false, clientTracking: true, handleProtocols },
  preClose(this: FastifyInstance, done: () => void): void {
    for (const socket of this.websocketServer.clients) {
      socket.close(1012, 'The server restarts');
      setTimeout(() => socket.terminate(), GOODBYE).unref();
    }
    this.websocketServer.close(() => done());
  },
};

/** The protocol `graphql-transport-ws` on the sockets of @fastify/websocket. A client that does not read what it is sent is let go. */
export function socketHandler(options: SocketOptions, log: Log): (socket: WebSocket, request: FastifyRequest) => void {
  const server = makeServer(options);
  return function handle(socket, request) {
    const closed = server.opened({
      protocol: socket.protocol,
      send: (data) => send(socket, data),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (onMessage) => socket.on('message', (data) => {
        onMessage(data instanceof Buffer ? data.toString() : '').catch((error: unknown) => {
          log.error({ err: error }, 'a WebSocket message failed');
          socket.close(CloseCode.InternalServerError, 'Internal server error');
        });
      }),
    }, { socket, request });
    const pings = keepAlive(socket);
    socket.once('close', (code, reason) => {
      clearInterval(pings);
      void closed(code, String(reason));
    });
  };
}

function send(socket: WebSocket, data: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  if (socket.bufferedAmount > MOST_UNSENT) {
    socket.terminate();
    return Promise.resolve();
  }
  return new Promise((resolve) => { socket.send(data, () => resolve()); });
}

function keepAlive(socket: WebSocket): NodeJS.Timeout {
  let isAnswered = true;
  socket.on('pong', () => { isAnswered = true; });
  return setInterval(() => {
    if (!isAnswered) socket.terminate();
    isAnswered = false;
    socket.ping();
  }, KEEP_ALIVE).unref();
}
