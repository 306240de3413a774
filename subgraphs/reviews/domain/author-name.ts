/** How the author of a review is called in public: the first name, and of the last no more than its letter. */
export function authorName(name: string | null): string {
  const [first, ...rest] = (name ?? '').trim().split(/\s+/);
  if (first === undefined || first === '') return 'A customer';
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${[...last][0]}.`;
}
