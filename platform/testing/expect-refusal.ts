import { expect } from '@jest/globals';
import type { Answer } from './client.ts';

/** Expects the answer's one payload to refuse with this code at this path (`input` left out), and no top-level error. */
export function expectRefusal(answer: Answer, code: string, path: readonly string[]): void {
  expect(answer.errors).toEqual([]);
  const [payload]: unknown[] = Object.values(answer.data);
  expect(payload).toMatchObject({ userErrors: [{ code, path }] });
}

/** Expects a top-level error with this code. */
export function expectError(answer: Answer, code: string): void {
  expect(answer.errors.map((error) => error.extensions['code'])).toContain(code);
}
