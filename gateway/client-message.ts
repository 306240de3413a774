/** Characters; what the client sent may be in a message of graphql-js, in any length. */
const LONGEST = 500;

/** The ends of messages about variables that hold nothing of what was sent, and what is said instead of the others. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/; (Field "\w{1,80}" of required type "[\w![\]]{1,80}" was not provided\.)$/, '$1'],
  [/; (Field "\w{1,80}" is not defined by type "\w{1,80}"\.)/, '$1'],
  [/; (Expected type "\w{1,80}" to be an object\.)$/, '$1'],
  [/; (Expected non-nullable type "[\w![\]]{1,80}" not to be null\.)$/, '$1'],
  [/; ((?:Int|Float|String|Boolean|ID) cannot represent [a-z -]{1,60})(?::|$)/, '$1.'],
  [/(?:does not exist in|cannot represent non-string value in|Enum) "(\w{1,80})"/, 'It is no value of "$1".'],
  [/((?:A DateTime|A Date|MinorUnits) is [^;]{1,80}\.)$/, '$1'],
];

/**
 * The message of a refusal as the client gets it. graphql-js quotes what was sent, passwords too, and Apollo names headers of its own
 * clients: neither belongs into an answer, which ends up in other people's logs.
 */
export function clientMessage(message: string): string {
  if (message.startsWith('This operation has been blocked as a potential Cross-Site Request Forgery')) return 'Send the operation as application/json.';
  const variable = /^Variable "\$(\w{1,80})" got invalid value /.exec(message)?.[1];
  const text = variable === undefined ? message : aboutVariable(variable, message);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function aboutVariable(name: string, message: string): string {
  const place = [...message.matchAll(/ at "([\w.[\]]{1,200})"; /g)].at(-1)?.[1] ?? name;
  for (const [pattern, instead] of REASONS) {
    const [found] = pattern.exec(message) ?? [];
    if (found !== undefined) return `Variable "$${name}" is invalid at "${place}": ${found.replace(pattern, instead)}`;
  }
  return `Variable "$${name}" is invalid at "${place}".`;
}
