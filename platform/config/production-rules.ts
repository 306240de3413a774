import type { Variables } from './variables.ts';

// What production refuses beyond a value of the wrong form. Payments, mail and SMS are not required here: their rules come
// with the domains that need them.

const REQUIRED = ['DATABASE_URL', 'SESSION_SECRET', 'GATEWAY_SECRET', 'ALLOWED_ORIGINS'] as const;
const OWN_SECRETS = ['SESSION_SECRET', 'GATEWAY_SECRET'] as const;
const SECRETS = [
  ...OWN_SECRETS, 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'MEILISEARCH_API_KEY', 'SMS_API_KEY', 'S3_SECRET_ACCESS_KEY',
] as const;

const leastSecretLength = 32;
const leastDistinctCharacters = 8;
const placeholder = /change[-_ ]?(me|this)|replace[-_ ]?(me|this)|aarya-development|your[-_ ]?secret|^secret$|^password$/i;

/** The problems that keep these variables from running in production, a sentence each, none showing a value. */
export function productionProblems(variables: Variables): string[] {
  return [
    ...REQUIRED.filter((name) => variables[name] === undefined || isOnlyCommas(variables[name])).map((name) => `${name} is required in production.`),
    ...OWN_SECRETS.filter((name) => secretsIn(variables[name]).some((secret) => secret.length < leastSecretLength))
      .map((name) => `${name} must have at least ${leastSecretLength} characters in production, each of several.`),
    ...SECRETS.filter((name) => secretsIn(variables[name]).some(isGuessable))
      .map((name) => `${name} is a default or a pattern that anybody can guess: give it a random value.`),
    ...sharedSecrets(variables),
    ...insecureOrigins(variables.ALLOWED_ORIGINS ?? []),
    ...(variables.PUBLIC_URL?.startsWith('http:') === true ? ['PUBLIC_URL must be an https address in production.'] : []),
  ];
}

/** A placeholder, or one short piece over and over. */
function isGuessable(value: string): boolean {
  return placeholder.test(value) || /^(.{1,16}?)\1+$/.test(value) || (value.length >= leastSecretLength && new Set(value).size < leastDistinctCharacters);
}

/** The secrets in a variable: our own may be several, the newest first, while they are being changed. */
function secretsIn(value: string | undefined): string[] {
  return (value ?? '').split(/[,\n]/).map((secret) => secret.trim()).filter((secret) => secret !== '');
}

function isOnlyCommas(value: string | readonly string[] | undefined): boolean {
  return typeof value === 'string' && secretsIn(value).length === 0;
}

/** Whoever learns one of two equal secrets has both. */
function sharedSecrets(variables: Variables): string[] {
  return SECRETS.flatMap((name, index) => {
    const own = new Set(secretsIn(variables[name]));
    const twin = SECRETS.slice(0, index).find((earlier) => secretsIn(variables[earlier]).some((secret) => own.has(secret)));
    return twin === undefined ? [] : [`${name} has the same value as ${twin}: each secret needs its own.`];
  });
}

function insecureOrigins(origins: readonly string[]): string[] {
  return origins.every((origin) => origin.startsWith('https://')) ? [] : ['ALLOWED_ORIGINS must hold only https origins in production.'];
}
