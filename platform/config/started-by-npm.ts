/** Whether `npm start` or another of npm's commands started this process, and so waits for it. */
export function startedByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined;
}
