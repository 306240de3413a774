import { ConfigError } from './config-error.ts';

type Place = { readonly host: string; readonly port: number; readonly variable: 'PORT' | 'METRICS_PORT' };

/** What the operator is told when a server cannot listen where the configuration says; `variable` is that of the port. */
export function listenProblem(error: unknown, { host, port, variable }: Place): ConfigError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no reason given';
  if (code === 'EADDRINUSE') return new ConfigError([`Port ${port} is taken: stop what listens there, or set ${variable} to another one.`]);
  if (code === 'EACCES') return new ConfigError([`Port ${port} is not for this user: set ${variable} to one above 1023.`]);
  return new ConfigError([`HOST ${host} cannot be listened on (${code}): set it to an address of this machine.`]);
}
