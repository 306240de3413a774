import { httpClient } from '../server-process.ts';

/** The line broke before an answer came: what was asked may have happened or not. */
export class CutOff extends Error {}

/** Sends an operation and returns its data; throws CutOff when no whole answer comes, any other error when the answer is one. */
export type Line = (operation: string, variables: object, token?: string) => Promise<any>;

export function lineTo(port: number): Line {
  const run = httpClient(port);
  return async function ask(operation, variables, token) {
    const answer = await run(operation, variables, token).catch((error: unknown) => { throw new CutOff(operation, { cause: error }); });
    if (answer.errors !== undefined) throw new Error(`${operation}: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };
}
