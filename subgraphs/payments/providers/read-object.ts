/** What the database cannot keep in a JSON text: the zero character, and halves of a character. */
const UNKEEPABLE = /\\u(?:0000|d[89a-f])/i;

/** The object that a body holds, in a form that can be kept; null when it is not JSON, or not an object. */
export function readObject(body: Buffer): Record<string, unknown> | null {
  try {
    const text = body.toString('utf8');
    const value: unknown = UNKEEPABLE.test(text) ? JSON.parse(text, keepable) : JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function keepable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}
