import { cpus, loadavg, totalmem } from 'node:os';
import { withClient } from './postgres.ts';

/** When, where and on what a run took place, in one line. */
export async function machineOf(url: string): Promise<string> {
  const server = await withClient(url, (client) => client.query<{ server_version: string }>('show server_version'));
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC', `${cpus().length} × ${processor?.model.trim()}, ${memory} GiB`,
    `Node.js ${process.versions.node}`, `PostgreSQL ${server.rows[0]?.server_version.split(' ', 1)[0]}`, `load before ${loadavg()[0]?.toFixed(1)}`,
  ].join(' · ');
}
