/** The part of an address that a text makes: lower-case letters and digits of ASCII, joined by hyphens; empty when none is left. */
export function slugOf(text: string, maximum: number): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
    .replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').slice(0, maximum).replace(/^-+|-+$/g, '');
}
