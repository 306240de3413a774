export { asContext } from './as-context.ts';
export { createContext, createSystemContext } from './context.ts';
export type { AnswerCookie, Context, Platform, RequestInfo } from './context.ts';
