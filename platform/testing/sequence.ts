/** Numbers from 0 to below 1 that look random; one seed, one sequence. */
export function sequence(seed: number): () => number {
  let state = seed % 2 ** 32;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
