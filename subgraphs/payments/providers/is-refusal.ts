/** Statuses that are not about the request: the keys are wrong, the provider is busy, or an earlier call is still on its way. */
const NOT_A_NO = new Set([401, 403, 408, 409, 425, 429]);

/** Whether an answer's status means that the provider works and says no, so that asking again would not help. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && !NOT_A_NO.has(status);
}
