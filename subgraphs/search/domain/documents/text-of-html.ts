const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a person reads of HTML: without tags, a space where one ended a word. */
export function textOfHtml(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/&(?:#(\d{1,6})|(\w{1,8}));/g, (whole, code?: string, name?: string) =>
    (code === undefined ? ENTITIES[name ?? ''] ?? whole : characterOf(Number(code))));
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
