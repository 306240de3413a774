import type { ApiAnswer, Call } from './api.ts';
import type { SandboxProvider } from './facts.ts';
import { answerRazorpay } from './razorpay/answer.ts';
import type { Sandbox } from './sandbox.ts';
import { answerStripe } from './stripe/answer.ts';

/** Answers a call of a provider's API as it does. */
export function answerCall(sandbox: Sandbox, provider: SandboxProvider, call: Call): ApiAnswer {
  return provider === 'razorpay' ? answerRazorpay(sandbox, call) : answerStripe(sandbox, call);
}
