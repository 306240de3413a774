import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Started } from '../gateway/started.ts';
import { machineOf } from './machine.ts';
import { isMet, type Mark } from './marks.ts';
import { startPostgres } from './postgres.ts';
import { keep, render } from './report.ts';
import { hot } from './scenarios/hot.ts';
import { importing } from './scenarios/importing.ts';
import { overload } from './scenarios/overload.ts';
import { scale } from './scenarios/scale.ts';
import type { Options, Scenario } from './scenarios/scenario.ts';
import { search } from './scenarios/search.ts';
import { shop } from './scenarios/shop.ts';
import { signingIn } from './scenarios/sign-in.ts';
import { webhooks } from './scenarios/webhooks.ts';

// npm run bench [-- SCENARIO…] [--quick] [--check] [--profile]; README.md says what is measured and how.
const scenarios = new Map<string, Scenario>([['shop', shop], ['import', importing], ['hot', hot], ['scale', scale], ['search', search], ['webhooks', webhooks], ['overload', overload], ['sign-in', signingIn]]);
const BY_DEFAULT = ['shop', 'import'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, check: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !scenarios.has(name));
if (process.platform !== 'linux') fail('The benchmarks read CPU and memory from /proc: they run on Linux only.');
else if (unknown.length > 0) fail(`There is no scenario ${unknown.join(', ')}; there are ${[...scenarios.keys()].join(', ')}.`);
else await run(positionals.length === 0 ? BY_DEFAULT : positionals);

/** Runs scenarios one after the other. With --check, exit code 1 when a count is above its mark; a time or a ratio never fails. */
async function run(names: readonly string[]): Promise<void> {
  const profileFolder = values.profile ? mkdtempSync(path.join(tmpdir(), 'aarya-profile-')) : null;
  const marks: Mark[] = [];
  for (const name of names) {
    const scenario = scenarios.get(name);
    if (scenario !== undefined) marks.push(...await runOne(scenario, { isQuick: values.quick, profileFolder }));
  }
  if (profileFolder !== null) console.log(`CPU profiles of the server are in ${profileFolder}.`);
  if (values.check && marks.some((mark) => mark.kind === 'count' && !isMet(mark))) process.exitCode = 1;
}

/** Each scenario has a PostgreSQL of its own. What it started is stopped again, also by Ctrl-C. */
async function runOne(scenario: Scenario, options: Options): Promise<readonly Mark[]> {
  const started = new Started();
  const onSignal = (): void => void started.stop().finally(() => process.exit(130));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const postgres = await startPostgres(started);
    const machine = await machineOf(postgres.url('postgres'));
    const section = await scenario({ postgres, started, options });
    const rendered = render(section, machine);
    console.log(rendered);
    if (!options.isQuick && options.profileFolder === null) keep(section.title, rendered);
    return section.marks;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await started.stop();
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
