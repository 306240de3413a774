/** Runs `attempt` n times at once and waits for all; the attempt's number comes along. */
export function race<T>(n: number, attempt: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: n }, (_, index) => attempt(index)));
}
