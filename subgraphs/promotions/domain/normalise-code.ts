const CODE = /^[A-Z0-9_-]{1,40}$/;

/** A code as it is stored, from what somebody typed: case and blanks around it do not matter. Null for what no code can be. */
export function normaliseCode(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return CODE.test(code) ? code : null;
}
