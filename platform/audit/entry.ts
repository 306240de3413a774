import type { Context } from '../context/context.ts';
import { newId } from '../database/new-id.ts';
import type { Act } from './act.ts';
import { changeOf, type Fields } from './change-of.ts';

/** An entry of the trail before it has its place in the chain; every field of it is part of its hash. */
export type Entry = {
  readonly id: string;
  readonly createdAt: Date;
  readonly action: string;
  readonly actorId: string | null;
  readonly role: string | null;
  readonly sessionId: string | null;
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly summary: string;
  readonly ipAddress: string | null;
  readonly requestId: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
};

const LONGEST_SUMMARY = 500;

/** The entry of an act, done at `now` by whoever asks in this context. */
export function toEntry(context: Context, act: Act, now: Date): Entry {
  const actor = act.actor ?? context.viewer;
  return {
    id: newId(),
    createdAt: now,
    action: act.action,
    actorId: actor?.userId ?? null,
    role: actor?.role ?? null,
    sessionId: actor?.sessionId ?? null,
    targetType: act.target?.type ?? null,
    targetId: act.target == null ? null : plain(act.target.id, 200),
    summary: plain(act.summary, LONGEST_SUMMARY),
    ipAddress: context.request.address?.slice(0, 64) ?? null,
    requestId: context.request.id.slice(0, 200),
    ...changeOf(act.before ?? null, act.after ?? null),
  };
}

/** A single line that can be stored. */
function plain(text: string, longest: number): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim().slice(0, longest).toWellFormed();
}
