import { input } from '#graph';

/** What a message says. */
export function messageBody() {
  return input.text(5000);
}

/** What a conversation is about. */
export function subject() {
  return input.line(150);
}
