import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** A password: asked for on a terminal, where it is not shown; else the first line of the standard input. */
export async function readPassword(question: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  terminal.once('SIGINT', () => process.exit(130));
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}
