import { spawn } from 'node:child_process';

/** What a command left behind. `code` is null when it could not be started or was ended by a signal. */
export type CommandResult = { readonly code: number | null; readonly output: string };

export type CommandOptions = {
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  /** Handed over as file descriptor 3: the way to a folder whose parents the command may not enter. */
  readonly folder?: number | undefined;
};

/** The environment of every command: nothing of ours, so no PGDATA, no secrets and no translated messages reach it. */
export const commandEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' };

/** Runs a command to its end and never throws: a command that cannot start is a result like any other. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const { folder, ...identity } = options;
    const child = spawn(command, args, {
      ...identity,
      cwd: '/',
      env: commandEnvironment,
      stdio: ['ignore', 'pipe', 'pipe', folder ?? 'ignore'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => { output += chunk.toString(); };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output: output.trim() }));
  });
}
