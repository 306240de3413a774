/** Whose ending is no ending: "shorts" are not "short". */
const WHOLE = new Set(['shorts']);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['children', 'child'], ['feet', 'foot'], ['man', 'men'], ['scarves', 'scarf'], ['woman', 'women'], ['knives', 'knife'], ['leaves', 'leaf'],
]);

/**
 * The form under which a folded word is looked up: singular, without -ed. Lighter than Snowball's English, which makes "leg" of
 * "leggings", "shirt" of "shirting" and "wed" of "wedding", and so finds the wrong goods.
 */
export function stem(word: string): string {
  if (word.length <= 3 || WHOLE.has(word)) return word;
  return IRREGULAR.get(word) ?? withoutE(withoutParticiple(singular(word)));
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ie')) return `${word.slice(0, -2)}y`;
  if (/(ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutParticiple(word: string): string {
  if (word.length < 6 || !/[^e]ed$/.test(word)) return word;
  const rest = word.slice(0, -2);
  return /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

/** So that "stripe" and "striped" meet. */
function withoutE(word: string): string {
  return word.length > 4 && /[^aeiou]e$/.test(word) ? word.slice(0, -1) : word;
}
