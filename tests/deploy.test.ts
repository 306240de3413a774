import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { parse } from 'yaml';
import { VARIABLE_NAMES } from '../platform/config/variables.ts';
import '../subgraphs/inventory/jobs/verify-stock.ts';
import '../subgraphs/payments/metrics.ts';
import '../subgraphs/support/jobs/watch-grievances.ts';
import { registry } from '#telemetry';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const yaml = (file: string): any => parse(read(file), { merge: true });

type Rule = { alert: string; expr: string; for: string; labels: { severity: string }; annotations: { summary: string; runbook_url: string } };
const rules: Rule[] = yaml('deploy/prometheus/alerts.yml').groups.flatMap(({ rules: inGroup }: { rules: Rule[] }) => inGroup);
const dashboard: { panels: { title: string; targets?: { expr: string; legendFormat: string }[] }[] } = JSON.parse(read('deploy/grafana/dashboards/aarya.json'));
const expressions = [
  ...rules.map(({ alert, expr }) => ({ name: `alert ${alert}`, expr, legend: '' })),
  ...dashboard.panels.flatMap(({ title, targets = [] }) => targets.map(({ expr, legendFormat: legend }) => ({ name: `panel ${title}`, expr, legend }))),
];

/** Of each name that Prometheus knows of us, its labels. */
function exposed(): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>([['up', new Set(['job', 'instance'])]]);
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  for (const metric of [...registry.getMetricsAsArray(), ...own.getMetricsAsArray()]) {
    const labels = new Set(['job', 'instance', 'le', ...'labelNames' in metric && Array.isArray(metric.labelNames) ? metric.labelNames.map(String) : []]);
    const suffixes = String(metric.type) === 'histogram' ? ['_bucket', '_count', '_sum'] : [''];
    for (const suffix of suffixes) names.set(metric.name + suffix, labels);
  }
  return names;
}

const WORDS = new Set(['sum', 'rate', 'increase', 'max', 'max_over_time', 'absent', 'histogram_quantile', 'by']);

/** The metrics that an expression names, and all labels that it asks for. */
function named(expr: string): { metrics: string[]; labels: string[] } {
  const labels = [...expr.matchAll(/([a-z_]+)\s*(?:=~|!~|!=|=)\s*"/g), ...[...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => [...list.matchAll(/([a-z_]+)/g)])].map(([, label = '']) => label);
  const bare = expr.replace(/\{[^}]*\}/g, '').replace(/by \([^)]*\)/g, '').replace(/\[[^\]]*\]/g, '');
  return { metrics: [...bare.matchAll(/[a-z_][a-z0-9_]*/g)].map(([word]) => word).filter((word) => !WORDS.has(word)), labels };
}

describe('F33 what watches the shop', () => {
  test.each(expressions)('$name asks for metrics and labels that the shop has', ({ expr, legend }) => {
    const known = exposed();
    const { metrics, labels } = named(expr);
    expect(metrics.length).toBeGreaterThan(0);
    expect(metrics.filter((metric) => !known.has(metric))).toEqual([]);
    const theirs = new Set(metrics.flatMap((metric) => [...known.get(metric) ?? []]));
    const shown = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
    expect([...labels, ...shown].filter((label) => !theirs.has(label))).toEqual([]);
  });

  test('a typing error would be found', () => {
    expect(named('sum by (le, outcom) (rate(aarya_job_duration_second_count{jop="x"}[5m])) > 1')).toEqual({ metrics: ['aarya_job_duration_second_count'], labels: ['jop', 'le', 'outcom'] });
  });

  test('every alert says how bad it is, and has a page that says what to do', () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const { alert, labels, annotations, for: since } of rules) {
      expect([alert, labels.severity, since]).toEqual([expect.stringMatching(/^Aarya[A-Z]/), expect.stringMatching(/^(critical|warning|info)$/), expect.stringMatching(/^\d+[mhd]$/)]);
      expect(annotations.summary.length).toBeGreaterThan(10);
      expect(annotations.runbook_url).toMatch(/^docs\/runbooks\/[a-z-]+\.md$/);
      expect(read(annotations.runbook_url)).toContain(alert);
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });

  test('every alert that a runbook names exists', () => {
    const names = new Set(rules.map(({ alert }) => alert));
    for (const file of readdirSync(path.join(ROOT, 'docs/runbooks'))) {
      for (const [name] of read(`docs/runbooks/${file}`).matchAll(/\bAarya[A-Z]\w+/g)) expect(names).toContain(name);
    }
  });
});

describe('F31 docker-compose.yml', () => {
  const compose = yaml('docker-compose.yml');
  const services: Record<string, { environment?: Record<string, string>; volumes?: string[]; secrets?: string[]; build?: object; command?: string[] }> = compose.services;
  const ours = Object.values(services).filter(({ build }) => build !== undefined);

  test('names variables of the configuration only, and commands and files that exist', () => {
    const variables = new Set<string>(VARIABLE_NAMES.flatMap((name) => [name, `${name}_FILE`]));
    expect(ours).toHaveLength(2);
    for (const { environment = {}, command = [] } of ours) {
      expect(Object.keys(environment).filter((name) => !variables.has(name))).toEqual([]);
      expect(Object.keys(JSON.parse(read('package.json')).scripts)).toContain(command.at(-1));
    }
    const mounted = Object.values(services).flatMap(({ volumes = [] }) => volumes.flatMap((volume) => /^\.\/([^:]+):/.exec(volume)?.[1] ?? []));
    expect(mounted.length).toBeGreaterThan(2);
    for (const file of [...mounted, 'deploy/Dockerfile']) expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
    for (const [, sources = ''] of read('deploy/Dockerfile').matchAll(/^COPY (.+) \S+$/gm)) for (const source of sources.split(' ')) expect([source, existsSync(path.join(ROOT, source))]).toEqual([source, true]);
  });

  test('a secret that is used is declared, and one that is read from a file is given to the process', () => {
    for (const { secrets = [], environment = {} } of Object.values(services)) {
      expect(secrets.filter((secret) => !(secret in compose.secrets))).toEqual([]);
      for (const file of Object.values(environment).filter((value) => value.startsWith('/run/secrets/'))) expect(secrets).toContain(path.basename(file));
    }
  });

  test('Prometheus asks the services that there are, at the port of their metrics', () => {
    const { scrape_configs: [config] } = yaml('deploy/prometheus/prometheus.yml');
    for (const { names, port } of config.dns_sd_configs) {
      for (const name of names) expect(services[name]?.environment?.['METRICS_PORT']).toBe(String(port));
    }
    expect(config.job_name).toBe('aarya');
    const [source] = yaml('deploy/grafana/provisioning/datasources/prometheus.yml').datasources;
    expect(read('deploy/grafana/dashboards/aarya.json').match(/"uid": "(?!aarya-shop)[^"]*"/g)?.every((uid) => uid === `"uid": "${source.uid}"`)).toBe(true);
  });
});
