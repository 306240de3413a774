/** True for errors of any realm: those of Node.js itself are no `instanceof Error` inside Jest. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}
