/** Something that was aimed at. Only a count can fail a run: it does not depend on the machine. */
export type Mark = { readonly what: string; readonly kind: 'count' | 'measure'; readonly found: number; readonly limit: number; readonly unit: string; readonly atLeast?: boolean };

/** Whether a mark is met: at most the limit, or at least it. */
export function isMet({ found, limit, atLeast = false }: Mark): boolean {
  return atLeast ? found >= limit : found <= limit;
}
