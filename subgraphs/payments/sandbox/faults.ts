import type { Call } from './api.ts';
import type { SandboxProvider } from './facts.ts';

/** How a provider's API misbehaves. */
export type Fault = {
  /**
   * hang: no answer, or with `ms` a late one · status: an error's status and body · reset: the connection is cut · html: a page
   * where JSON belongs · truncated: half an answer · huge: 8 MiB · wrong amount, wrong currency: an answer about other money.
   */
  readonly kind: 'hang' | 'status' | 'reset' | 'html' | 'truncated' | 'huge' | 'wrong amount' | 'wrong currency';
  readonly ms?: number;
  readonly status?: number;
  /** True: it did what it was asked for, only the answer is lost. Without it: hang, status, reset and html do not act. */
  readonly acts?: boolean;
  /** How many calls; all of them until it is cleared when absent. */
  readonly times?: number;
  /** Only calls that begin like this, such as `POST /v1/orders`. */
  readonly only?: string;
};

export type Faults = {
  /** From now on the provider misbehaves so; null: no more. */
  readonly set: (provider: SandboxProvider, fault: Fault | null) => void;
  /** The fault that this call meets. */
  readonly meet: (provider: SandboxProvider, call: Pick<Call, 'method' | 'path'>) => Fault | null;
};

const ACTING: readonly Fault['kind'][] = ['truncated', 'huge', 'wrong amount', 'wrong currency'];

/** Whether a call with this fault does what it was asked for. */
export function actsDespite(fault: Fault): boolean {
  return fault.acts ?? (ACTING.includes(fault.kind) || (fault.kind === 'hang' && fault.ms !== undefined));
}

/** The faults that are set, one for each provider. */
export function createFaults(): Faults {
  const current = new Map<SandboxProvider, { fault: Fault; left: number }>();
  return {
    set(provider, fault) {
      if (fault === null) current.delete(provider);
      else current.set(provider, { fault, left: fault.times ?? Infinity });
    },
    meet(provider, { method, path }) {
      const found = current.get(provider);
      if (found === undefined || found.left <= 0 || !`${method} ${path}`.startsWith(found.fault.only ?? '')) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}
