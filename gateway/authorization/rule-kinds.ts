import type { GraphQLError } from 'graphql';
import { graphError, may, type Permission, type Role, type Viewer } from '#graph';
import { rule, type Rule } from './shield-library.ts';

/** What a rule sees. `readArguments` is set by the rules whose answer depends on more than role and permissions; `missing` names what staff would need. */
export type RuleContext = { readonly viewer: Viewer | null; readArguments: boolean; readonly missing: Set<string> };

type Answer = true | GraphQLError;

const CUSTOMERS: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN'];

/** The answer to somebody without a session. */
export function unauthenticated(): GraphQLError {
  return graphError('UNAUTHENTICATED', 'Sign in or start a session to use this.');
}

/** The answer to somebody whose session does not suffice. */
export function forbidden(): GraphQLError {
  return graphError('FORBIDDEN', 'You are not allowed to use this.');
}

/** Everybody, with or without a session. */
export const anyone = byViewer('anyone', () => true);

/**
 * Everybody, and the same for everybody: an answer of nothing but such fields is kept and given to all who ask. What reads its rows
 * says on what they depend (`dependsOn` of #cache).
 */
export const shared = byViewer('shared', () => true);

/** Every session, a guest's too. */
export const session = byViewer('session', (viewer) => (viewer === null ? unauthenticated() : true));

/** A signed-in user: CUSTOMER, STAFF or ADMIN. A guest has a session, so the answer to them is FORBIDDEN. */
export const customer = byViewer('customer', (viewer) => demand(viewer, (known) => CUSTOMERS.includes(known.role)));

/** Administrators only. */
export const admin = forStaff('admin', 'ADMIN', (viewer) => viewer.role === 'ADMIN');

const permissionRules = new Map<string, Rule>();

/**
 * Staff who hold the permission, or one of several, and administrators. The same permissions are always the same rule:
 * shield refuses two rules of one name.
 */
export function permission(...names: readonly [Permission, ...Permission[]]): Rule {
  const label = names.join(' or ');
  const known = permissionRules.get(label);
  if (known !== undefined) return known;
  const made = forStaff(`permission ${label}`, label, (viewer) => names.some((name) => may(viewer, name)));
  permissionRules.set(label, made);
  return made;
}

/**
 * A rule that reads the field's arguments (or anything of the viewer besides role and permissions). Whatever it answers,
 * the decision on the whole operation is not remembered. `false` is FORBIDDEN, or UNAUTHENTICATED without a session.
 */
export function byArguments(
  name: string,
  allows: (viewer: Viewer | null, args: Readonly<Record<string, unknown>>) => boolean | GraphQLError,
): Rule {
  return rule(`arguments ${name}`, { cache: 'no_cache' })((_parent, args: Record<string, unknown>, context: RuleContext) => {
    context.readArguments = true;
    const answer = allows(context.viewer, args);
    if (answer !== false) return answer;
    return context.viewer === null ? unauthenticated() : forbidden();
  });
}

/** A rule for staff: whoever it refuses is noted as missing what it asks for. */
function forStaff(name: string, needed: string, suffices: (viewer: Viewer) => boolean): Rule {
  return byViewer(name, (viewer, context) => {
    const answer = demand(viewer, suffices);
    if (answer !== true) context.missing.add(needed);
    return answer;
  });
}

/** A rule that depends on role and permissions alone; its answer holds for every field of the operation. */
function byViewer(name: string, answer: (viewer: Viewer | null, context: RuleContext) => Answer): Rule {
  return rule(name, { cache: 'contextual' })((_parent, _args, context: RuleContext) => answer(context.viewer, context));
}

function demand(viewer: Viewer | null, suffices: (viewer: Viewer) => boolean): Answer {
  if (viewer === null) return unauthenticated();
  return suffices(viewer) ? true : forbidden();
}
