import { toConfig, type Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import { incomplete } from './incomplete.ts';
import { productionProblems } from './production-rules.ts';
import { readEnvironment, type Environment } from './read-environment.ts';
import { sellerProblems } from './seller.ts';
import { variables, type Variables } from './variables.ts';

/** Configured whole or not at all: half an account would be none, and without its webhook secret a provider's payments would arrive and be refused. */
const WHOLE = [
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'],
  ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
] as const;

/**
 * The configuration out of the environment: the only place that reads `process.env`. Throws a ConfigError that lists every
 * problem, a sentence each, naming the variable and never showing its value.
 */
export function loadConfig(environment: Environment = process.env): Config {
  const given = readEnvironment(environment);
  const issues = variables.safeParse(given.values).error?.issues ?? [];
  const problems = [...given.problems, ...issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`)];
  // The rules of production look at what is left, so that one wrong value does not hide them: everything is told at once.
  const faulty = new Set(problems.map(variableOf));
  const checked = variables.parse(Object.fromEntries(Object.entries(given.values).filter(([name]) => !faulty.has(name))));
  problems.push(...impossibleTogether(checked), ...[...WHOLE.flatMap((names) => incomplete(checked, names)), ...sellerProblems(checked)].filter((problem) => !faulty.has(variableOf(problem))));
  if (checked.NODE_ENV === 'production') problems.push(...productionProblems(checked).filter((problem) => !faulty.has(variableOf(problem))));
  if (problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return toConfig(checked, Object.keys(given.values).toSorted());
}

/** Values that are each right and cannot be had together, in any environment. */
function impossibleTogether({ INSTANCES, REDIS_URL, MIGRATION_DATABASE_URL, DATABASE_URL }: Variables): string[] {
  return [
    ...(INSTANCES > 1 && REDIS_URL === undefined ? ['REDIS_URL is required with INSTANCES above 1: without it each process would have a cache and limits of its own.'] : []),
    ...(MIGRATION_DATABASE_URL !== undefined && DATABASE_URL === undefined ? ['DATABASE_URL is required together with MIGRATION_DATABASE_URL.'] : []),
  ];
}

/** The variable that a sentence begins with. */
function variableOf(problem: string): string {
  return (problem.split(' ', 1)[0] ?? '').replace(/_FILE$/, '');
}
