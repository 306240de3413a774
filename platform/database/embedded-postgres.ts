import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findBinaries } from './embedded/binaries.ts';
import { createParent, prepareDataFolder } from './embedded/data-folder.ts';
import { launchServer } from './embedded/launch-server.ts';
import { clearLeftovers } from './embedded/leftovers.ts';
import { claim, release } from './embedded/owner-record.ts';
import { serverUser } from './embedded/server-user.ts';
import { createSocketFolder, removeSocketFolder } from './embedded/socket-folder.ts';
import { stopServer } from './embedded/stop-server.ts';

export { EmbeddedPostgresError } from './embedded/embedded-postgres-error.ts';

export type EmbeddedPostgresOptions = {
  /** Where the database lies; created with its parents. Files named `<dataDir>.log` and `<dataDir>.owner.json` lie beside it. */
  readonly dataDir: string;
  /** For the unix socket, at most 84 characters. Without it a fresh folder under the system's temporary one. */
  readonly socketDir?: string;
  /** False for tests only: three times faster, and a power cut destroys the database. */
  readonly durable: boolean;
  /** More settings of postgresql.conf, which win over ours. */
  readonly settings?: Readonly<Record<string, string>>;
};

export type EmbeddedPostgres = {
  /** The address of one of its databases (`postgres` always exists) for the superuser. */
  url(database: string): string;
  readonly socketDir: string;
  readonly port: number;
  /** Shuts it down cleanly and gives the data folder back; safe to call more than once. */
  stop(): Promise<void>;
};

const port = 5432; // only a part of the socket's name: nothing listens on TCP
const forgetful = {
  fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0',
};

/**
 * Starts the PostgreSQL that comes with the packages, for machines with nothing but Node.js, and waits until it takes
 * connections. It ends with this process, however that ends. Throws an EmbeddedPostgresError, one sentence, when the folder
 * cannot be written, is of another major version or in use by another live process, or when the platform has no binaries.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = realFolder(options.dataDir);
  const user = serverUser(dataDir);
  const binaries = await findBinaries(user);
  const socketDir = createSocketFolder(options.socketDir, user);
  let claimed = false;
  try {
    const abandoned = claim(dataDir, socketDir);
    claimed = true;
    if (abandoned !== null && abandoned !== socketDir) removeSocketFolder(abandoned);
    await prepareDataFolder(dataDir, binaries, user);
    await clearLeftovers(dataDir);
    const settings = {
      listen_addresses: '', port: String(port), unix_socket_directories: socketDir, max_connections: '100', shared_buffers: '128MB',
      timezone: 'UTC', log_timezone: 'UTC', ...(options.durable ? {} : forgetful), ...options.settings,
    };
    const child = await launchServer({ dataDir, binaries, user, settings });
    const onExit = (): void => { child.kill('SIGINT'); };
    process.once('exit', onExit);
    let stopping: Promise<void> | null = null;
    return { socketDir, port, url: (database) => address(socketDir, database), stop: () => (stopping ??= stop()) };

    async function stop(): Promise<void> {
      process.off('exit', onExit);
      await stopServer(child);
      removeSocketFolder(socketDir);
      release(dataDir);
    }
  } catch (error) {
    removeSocketFolder(socketDir);
    if (claimed) release(dataDir);
    throw error;
  }
}

/** The folder without links in its path: what the kernel reports of a running server is compared with it. */
function realFolder(dataDir: string): string {
  const absolute = resolve(dataDir);
  createParent(absolute);
  return join(realpathSync(dirname(absolute)), basename(absolute));
}

/** The host written as an encoded path is understood by pg, MikroORM and libpq alike. */
function address(socketDir: string, database: string): string {
  return `postgres://postgres@${encodeURIComponent(socketDir)}:${port}/${encodeURIComponent(database)}`;
}
