import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig, type Config } from './index.ts';
import { VARIABLE_NAMES } from './variables.ts';

const folder = mkdtempSync(join(tmpdir(), 'aarya-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = (seed: string): string => Buffer.from(`${seed} 8Jq2vLxT0ZrW5nYbKc4HsGdF`).toString('base64url');
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://aarya@db/aarya',
  SESSION_SECRET: secret('session'),
  GATEWAY_SECRET: secret('gateway'),
  ALLOWED_ORIGINS: 'https://aarya.example',
};

function load(environment: Record<string, string>): Config {
  return loadConfig({ AARYA_DATA_DIR: folder, ...environment });
}

function problems(environment: Record<string, string>): readonly string[] {
  try {
    load(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('development', () => {
  test('needs nothing', () => {
    expect(load({})).toMatchObject({
      environment: 'development', isProduction: false, host: '127.0.0.1', port: 4000, metricsPort: 9464, dataDir: folder,
      database: { url: null, migrationUrl: null, replicaUrls: [], poolSize: 10 }, redisUrl: null, meilisearch: null, smtpUrl: null, sms: null, tracing: null,
      razorpay: { keyId: null, keySecret: null, webhookSecrets: [], apiUrl: null }, allowedOrigins: ['http://localhost:4000'],
      rateLimitFactor: 1, trustedProxies: [], trustedDocumentsOnly: false, reservationMinutes: 15,
      cashOnDeliveryLimit: 50_000_00, paymentTimeoutMs: 4500,
      shop: { timeZone: 'Asia/Kolkata', state: 'KA', seller: { legalName: 'Aarya Example Private Limited', address: '1 Example Road, Karnataka', gstin: '29AAAAA0000A1ZY' } }, seedPassword: 'aarya-development', logLevel: 'info',
    });
  });

  test('generates its secrets once, for the owner alone, and finds them again', () => {
    const first = load({});
    expect(first.sessionSecret).not.toBe(first.gatewaySecret);
    expect(load({})).toMatchObject({ sessionSecret: first.sessionSecret, gatewaySecret: first.gatewaySecret });
    expect(statSync(join(folder, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  test('says so when the data folder cannot hold them', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(problems({ AARYA_DATA_DIR: file })).toEqual([expect.stringMatching(/^AARYA_DATA_DIR must name a folder that can be written/)]);
  });

  test('reads every kind of value', () => {
    const config = load({
      PORT: '4100', DATABASE_URL: 'postgres://aarya@/aarya?host=/run/pg', DATABASE_REPLICA_URLS: 'postgres://a/x, postgresql://b/x',
      SUBGRAPH_URLS: 'accounts=http://accounts:4001/graphql?a=b, catalog=https://catalog', RATE_LIMIT_FACTOR: '0.5', TRUSTED_DOCUMENTS_ONLY: 'true',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1, 2001:db8::/32', SHOP_STATE: 'maharashtra', MEILISEARCH_URL: 'http://search', SMS_API_KEY: '', LOG_LEVEL: 'debug',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://traces.example/otlp/', OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20abc=, x-team=shop', OTEL_TRACES_SAMPLER_ARG: '0.25',
    });
    expect(config).toMatchObject({
      port: 4100, database: { url: 'postgres://aarya@/aarya?host=/run/pg', replicaUrls: ['postgres://a/x', 'postgresql://b/x'] },
      rateLimitFactor: 0.5, trustedDocumentsOnly: true, trustedProxies: ['10.0.0.0/8', '::1', '2001:db8::/32'], shop: { state: 'MH' },
      meilisearch: { url: 'http://search', apiKey: null }, sms: null, logLevel: 'debug', allowedOrigins: ['http://localhost:4000', 'http://localhost:4100'],
      tracing: { url: 'https://traces.example/otlp/v1/traces', headers: { authorization: 'Basic abc=', 'x-team': 'shop' }, serviceName: 'aarya', sampledShare: 0.25 },
    });
    expect([...config.subgraphUrls]).toEqual([['accounts', 'http://accounts:4001/graphql?a=b'], ['catalog', 'https://catalog']]);
  });
});

test('every variable can come from a file', () => {
  const file = join(folder, 'value');
  for (const name of VARIABLE_NAMES.filter((each) => each !== 'AARYA_DATA_DIR')) {
    writeFileSync(file, 'nonsense, nonsense\n');
    const fromFile = problems({ [`${name}_FILE`]: file });
    expect(fromFile).toEqual(problems({ [name]: 'nonsense, nonsense' }));
  }
  writeFileSync(file, folder);
  expect(loadConfig({ AARYA_DATA_DIR_FILE: file }).dataDir).toBe(folder);
  writeFileSync(file, `${secret('file')}\n`);
  expect(load({ SESSION_SECRET_FILE: file }).sessionSecret).toBe(secret('file'));
});

test('a variable and its file, and a file that cannot be read, are refused', () => {
  expect(problems({ PORT: '1', PORT_FILE: '/dev/null' })).toEqual(['PORT and PORT_FILE are both given: remove one of them.']);
  expect(problems({ ...without('SESSION_SECRET'), SESSION_SECRET_FILE: '/nowhere/at/all' })).toEqual(['SESSION_SECRET_FILE names a file that cannot be read.']);
});

test.each([
  ['NODE_ENV', 'prod'], ['PORT', 'abc'], ['PORT', '65536'], ['PORT', '-1'], ['METRICS_PORT', '1.5'], ['DATABASE_URL', 'mysql://db/x'],
  ['DATABASE_URL', 'postgres:db'], ['DATABASE_REPLICA_URLS', 'postgres://a/x,nonsense'], ['REDIS_URL', 'http://redis'], ['SMTP_URL', 'mail'],
  ['ALLOWED_ORIGINS', '*'], ['ALLOWED_ORIGINS', 'https://a.example/path'], ['ALLOWED_ORIGINS', 'https://a.example/'], ['SUBGRAPH_URLS', 'identity=http://x'],
  ['SUBGRAPH_URLS', 'cart'], ['SUBGRAPH_URLS', 'cart=http://a,cart=http://b'], ['RATE_LIMIT_FACTOR', '0'], ['RATE_LIMIT_FACTOR', '1e3'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'], ['TRUSTED_PROXIES', 'proxy.local'], ['TRUSTED_DOCUMENTS_ONLY', 'yes'], ['RESERVATION_MINUTES', '0'],
  ['SHOP_GSTIN', '27AAPFU0939F1ZW'], ['SHOP_GSTIN', '27AAPFU0939F1ZV'], ['SHOP_LEGAL_NAME', 'a\nb'], ['SHOP_ADDRESS', 'x'.repeat(301)],
  ['SHOP_TIME_ZONE', 'Asia/Bangalore'], ['SHOP_STATE', 'California'], ['SEED_PASSWORD', 'short'], ['LOG_LEVEL', 'loud'], ['DATABASE_POOL_SIZE', '0'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'], ['OTEL_EXPORTER_OTLP_HEADERS', 'key'], ['OTEL_EXPORTER_OTLP_HEADERS', 'key=%ff'], ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  const found = problems({ [name]: value });
  expect(found).toEqual([expect.stringMatching(new RegExp(`^${name} (must|names) .+\\.$`))]);
});

test('all problems are told at once, and no value is shown', () => {
  const found = problems({ NODE_ENV: 'production', PORT: 'p0rt-value', SESSION_SECRET: 'sh0rt-value', DATABASE_URL: 'http://u:pa55-value@db' });
  expect(found.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'GATEWAY_SECRET', 'ALLOWED_ORIGINS', 'SESSION_SECRET']);
  expect(found.join()).not.toMatch(/value@|p0rt|sh0rt|pa55/);
});

test('several instances need a Redis to share', () => {
  expect(problems({ INSTANCES: '2' })).toEqual([expect.stringMatching(/^REDIS_URL is required with INSTANCES above 1/)]);
  expect(problems({ INSTANCES: '2', REDIS_URL: 'redis://redis' })).toEqual([]);
  expect(problems({ MIGRATION_DATABASE_URL: 'postgres://owner@db/aarya' })).toEqual(['DATABASE_URL is required together with MIGRATION_DATABASE_URL.']);
});

test('the seller on invoices is an example in the state of the shop, or as configured', () => {
  expect(load({ SHOP_STATE: 'TN' }).shop.seller).toEqual({ legalName: 'Aarya Example Private Limited', address: '1 Example Road, Tamil Nadu', gstin: expect.stringMatching(/^33/) });
  const seller = { SHOP_LEGAL_NAME: 'Aarya Clothing LLP', SHOP_ADDRESS: '7 MG Road, Mumbai 400001', SHOP_GSTIN: ' 27aapfu0939f1zv ' };
  expect(load({ ...seller, SHOP_STATE: 'MH' }).shop.seller).toEqual({ legalName: 'Aarya Clothing LLP', address: '7 MG Road, Mumbai 400001', gstin: '27AAPFU0939F1ZV' });
  expect(load(production).shop.seller).toEqual({ legalName: 'Aarya', address: null, gstin: null });
  expect(problems({ ...production, SHOP_STATE: 'MH', SHOP_GSTIN: '27AAPFU0939F1ZV' })).toEqual([
    'SHOP_LEGAL_NAME is required together with SHOP_GSTIN.', 'SHOP_ADDRESS is required together with SHOP_GSTIN.',
  ]);
});

function without(name: keyof typeof production): Record<string, string> {
  return Object.fromEntries(Object.entries(production).filter(([key]) => key !== name));
}

describe('production', () => {
  test('starts when everything is given, and generates nothing', () => {
    const config = load({ ...production, AARYA_DATA_DIR: join(folder, 'untouched') });
    expect(config).toMatchObject({ isProduction: true, sessionSecret: production.SESSION_SECRET, allowedOrigins: ['https://aarya.example'] });
    expect(() => readFileSync(join(folder, 'untouched'))).toThrow('ENOENT');
  });

  test.each(['DATABASE_URL', 'SESSION_SECRET', 'GATEWAY_SECRET', 'ALLOWED_ORIGINS'] as const)('does not start without %s', (name) => {
    expect(problems(without(name))).toEqual([`${name} is required in production.`]);
  });

  test.each([
    ['SESSION_SECRET', secret('').slice(0, 31)], ['SESSION_SECRET', `changeme${secret('')}`], ['GATEWAY_SECRET', 'secret'.repeat(6)],
    ['GATEWAY_SECRET', 'x'.repeat(64)], ['GATEWAY_SECRET', 'aarya-development-aarya-development'], ['SESSION_SECRET', 'abcdabcdabcdabcdabcdabcdabcdabcda'],
    ['SESSION_SECRET', production.GATEWAY_SECRET], ['SESSION_SECRET', ' , '], ['SESSION_SECRET', `${secret('newer')},short`], ['SESSION_SECRET', `${secret('newer')},${production.GATEWAY_SECRET}`], ['ALLOWED_ORIGINS', 'https://aarya.example,http://aarya.example'],
    ['SMS_API_KEY', 'changeme'], ['RAZORPAY_KEY_ID', 'rzp_live_1'],
  ])('does not start with a %s of %s', (name, value) => {
    expect(problems({ ...production, [name]: value })).not.toEqual([]);
  });

  test('starts with two secrets for one purpose while they are being changed', () => {
    expect(problems({ ...production, SESSION_SECRET: `${secret('newer')}, ${production.SESSION_SECRET}` })).toEqual([]);
  });

  test('two providers do not share a secret', () => {
    const shared = secret('shared');
    expect(problems({ ...production, MEILISEARCH_API_KEY: shared, SMS_API_KEY: shared })).toEqual([
      'SMS_API_KEY has the same value as MEILISEARCH_API_KEY: each secret needs its own.',
    ]);
  });
});

test.each([
  ['RAZORPAY_KEY_ID', ['RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET']], ['STRIPE_SECRET_KEY', ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET']],
])('a payment provider is configured whole or not at all, in development too: %s', (name, missing) => {
  expect(problems({ [name]: 'given' })).toEqual(missing.map((other) => `${other} is required together with ${name}.`));
});

test('a bucket is configured whole or not at all, in development too', () => {
  const bucket = { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: secret('bucket') };
  expect(load({ ...bucket }).s3).toMatchObject({ endpoint: 'https://s3.example', region: 'us-east-1' });
  expect(problems({ S3_BUCKET: 'pictures' })).toEqual(['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'].map((name) => `${name} is required together with S3_BUCKET.`));
});

test('clients are led to where they reach the gateway', () => {
  expect(load({ PORT: '4100' }).publicUrl).toBe('http://127.0.0.1:4100');
  expect(load({ HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:4000');
  expect(load(production).publicUrl).toBe('https://aarya.example');
  expect(load({ ...production, PUBLIC_URL: 'https://api.aarya.example' }).publicUrl).toBe('https://api.aarya.example');
  expect(problems({ ...production, PUBLIC_URL: 'http://api.aarya.example' })).toEqual(['PUBLIC_URL must be an https address in production.']);
});
