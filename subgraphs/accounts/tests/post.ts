import { expect } from '@jest/globals';
import { newId } from '#database';
import type { World } from '#testing';

export type Target = { readonly email: string } | { readonly phone: string };
type Purpose = 'SIGN_IN' | 'PASSWORD_RESET';
type Sent = { readonly channel: string; readonly to: string; readonly subject: string | null; readonly text: string };

/** The codes of a world, from asking to reading. */
export type Post = {
  /** Asks for a code and has it sent; in how many seconds the next may be asked for. */
  readonly request: (target: Target, purpose?: Purpose) => Promise<number>;
  /** The messages to a target, newest first. */
  readonly sentTo: (target: Target) => Promise<Sent[]>;
  /** The code in the newest message to a target. */
  readonly codeFor: (target: Target) => Promise<string>;
  /** A fresh code. */
  readonly newCode: (target: Target, purpose?: Purpose) => Promise<string>;
};

/** Opens the mailbox of a world. */
export function openPost(w: World): Post {
  async function request(target: Target, purpose: Purpose = 'SIGN_IN'): Promise<number> {
    const { otpRequest } = await w.nobody.must('OtpRequest', { input: { target, purpose } });
    await w.runJobs();
    return otpRequest.retryAfterSeconds;
  }
  async function sentTo(target: Target): Promise<Sent[]> {
    const all: Sent[] = (await w.server.inject('/dev/mailbox.json')).json();
    return all.filter((message) => message.to === Object.values(target)[0]);
  }
  async function codeFor(target: Target): Promise<string> {
    const [newest] = await sentTo(target);
    const [code, ...others] = newest?.text.match(/\d{6,}/g) ?? [];
    expect(others).toEqual([]);
    expect(code).toMatch(/^\d{6}$/);
    return code ?? '';
  }
  async function newCode(target: Target, purpose?: Purpose): Promise<string> {
    await request(target, purpose);
    return codeFor(target);
  }
  return { request, sentTo, codeFor, newCode };
}

/** A code that is not the given one. */
export function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

/** An e-mail address that nobody has. */
export function newEmail(): { email: string } {
  return { email: `${newId()}@aarya.example` };
}

let phones = 0;

/** A phone number that nobody has. */
export function newPhone(): { phone: string } {
  phones += 1;
  return { phone: `+9198765${String(phones).padStart(5, '0')}` };
}
