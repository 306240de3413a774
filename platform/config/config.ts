import { resolve } from 'node:path';
import type { StateCode } from '../geo/indian-states.ts';
import { toPaise, type Paise } from '../money/index.ts';
import { developmentSecret } from './development-secret.ts';
import { sellerOf, type Seller } from './seller.ts';
import type { SubgraphName } from './subgraph-names.ts';
import type { Variables } from './variables.ts';

export type LogLevel = NonNullable<Variables['LOG_LEVEL']>;

/** A payment provider's keys; without keys its half of the local payment sandbox stands in. */
export type RazorpayConfig = {
  readonly keyId: string | null;
  readonly keySecret: string | null;
  /** Every one of them is good: a new one and, while the provider still signs with it, the old. */
  readonly webhookSecrets: readonly string[];
  readonly apiUrl: string | null;
};
export type StripeConfig = {
  readonly publishableKey: string | null;
  readonly secretKey: string | null;
  readonly webhookSecrets: readonly string[];
  readonly apiUrl: string | null;
};

/** A collector of traces that speaks OTLP over HTTP. */
export type TracingConfig = {
  /** Where spans are posted. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  /** How many of the traces that begin here are kept, from 0 to 1. */
  readonly sampledShare: number;
};

/** A bucket of a service that speaks S3. */
export type S3Config = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
};

/** The whole configuration, checked. Null means "not configured": the embedded or local default stands in. */
export type Config = {
  readonly environment: Variables['NODE_ENV'];
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  /** Absolute. Holds the embedded database, uploads and development secrets. */
  readonly dataDir: string;
  readonly database: { readonly url: string | null; readonly migrationUrl: string | null; readonly replicaUrls: readonly string[]; readonly poolSize: number };
  readonly redisUrl: string | null;
  readonly meilisearch: { readonly url: string; readonly apiKey: string | null } | null;
  readonly razorpay: RazorpayConfig;
  readonly stripe: StripeConfig;
  readonly smtpUrl: string | null;
  /** Who mails come from: an address, or a name with an address in angle brackets. */
  readonly mailFrom: string;
  readonly sms: { readonly url: string; readonly apiKey: string | null } | null;
  readonly sessionSecret: string;
  readonly gatewaySecret: string;
  readonly allowedOrigins: readonly string[];
  /** Where clients reach the gateway, without a slash at the end: for the addresses that the graph gives out. */
  readonly publicUrl: string;
  /** Where pictures are kept; null: in the data folder. */
  readonly s3: S3Config | null;
  /** The subgraphs that run elsewhere; the others run inside the gateway's process. */
  readonly subgraphUrls: ReadonlyMap<SubgraphName, string>;
  readonly rateLimitFactor: number;
  /** Requests that one process answers at the same time; beyond them it answers 503. */
  readonly maxRequestsAtOnce: number;
  /** IP addresses and networks in CIDR form. */
  readonly trustedProxies: readonly string[];
  readonly trustedDocumentsOnly: boolean;
  readonly reservationMinutes: number;
  /** Days after the day of delivery on which pieces may still be sent back. */
  readonly returnWindowDays: number;
  /** The most that a courier collects for one order. */
  readonly cashOnDeliveryLimit: Paise;
  /** Milliseconds that a payment provider has for an answer. */
  readonly paymentTimeoutMs: number;
  readonly shop: { readonly timeZone: string; readonly state: StateCode; readonly seller: Seller };
  readonly seedPassword: string;
  readonly logLevel: LogLevel;
  /** Null: nothing is traced. */
  readonly tracing: TracingConfig | null;
  /** The names of the variables that were given; the others have their defaults. */
  readonly given: readonly string[];
};

/** Gives the checked variables their places. Generates the secrets of development into the data folder when they are absent. */
export function toConfig(given: Variables, names: readonly string[]): Config {
  const dataDir = resolve(given.AARYA_DATA_DIR);
  return {
    environment: given.NODE_ENV,
    isProduction: given.NODE_ENV === 'production',
    host: given.HOST,
    port: given.PORT,
    metricsPort: given.METRICS_PORT,
    dataDir,
    database: { url: given.DATABASE_URL ?? null, migrationUrl: given.MIGRATION_DATABASE_URL ?? null, replicaUrls: given.DATABASE_REPLICA_URLS, poolSize: given.DATABASE_POOL_SIZE },
    redisUrl: given.REDIS_URL ?? null,
    meilisearch: service(given.MEILISEARCH_URL, given.MEILISEARCH_API_KEY),
    razorpay: {
      keyId: given.RAZORPAY_KEY_ID ?? null,
      keySecret: given.RAZORPAY_KEY_SECRET ?? null,
      webhookSecrets: several(given.RAZORPAY_WEBHOOK_SECRET),
      apiUrl: given.RAZORPAY_API_URL ?? null,
    },
    stripe: {
      publishableKey: given.STRIPE_PUBLISHABLE_KEY ?? null,
      secretKey: given.STRIPE_SECRET_KEY ?? null,
      webhookSecrets: several(given.STRIPE_WEBHOOK_SECRET),
      apiUrl: given.STRIPE_API_URL ?? null,
    },
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? `Aarya <no-reply@${mailHost(given.ALLOWED_ORIGINS ?? [])}>`,
    sms: service(given.SMS_API_URL, given.SMS_API_KEY),
    sessionSecret: given.SESSION_SECRET ?? developmentSecret('SESSION_SECRET', dataDir),
    gatewaySecret: given.GATEWAY_SECRET ?? developmentSecret('GATEWAY_SECRET', dataDir),
    allowedOrigins: given.ALLOWED_ORIGINS ?? localOrigins(given.PORT),
    publicUrl: given.PUBLIC_URL ?? ownUrl(given),
    s3: s3Of(given),
    subgraphUrls: given.SUBGRAPH_URLS,
    rateLimitFactor: given.RATE_LIMIT_FACTOR,
    maxRequestsAtOnce: given.MAX_REQUESTS_AT_ONCE,
    trustedProxies: given.TRUSTED_PROXIES,
    trustedDocumentsOnly: given.TRUSTED_DOCUMENTS_ONLY,
    reservationMinutes: given.RESERVATION_MINUTES,
    returnWindowDays: given.RETURN_WINDOW_DAYS,
    cashOnDeliveryLimit: toPaise(given.CASH_ON_DELIVERY_LIMIT * 100),
    paymentTimeoutMs: given.PAYMENT_TIMEOUT_MS,
    shop: { timeZone: given.SHOP_TIME_ZONE, state: given.SHOP_STATE, seller: sellerOf(given) },
    seedPassword: given.SEED_PASSWORD,
    logLevel: given.LOG_LEVEL ?? (given.NODE_ENV === 'test' ? 'warn' : 'info'),
    tracing: tracingOf(given),
    given: names,
  };
}

/** A secret's values, comma-separated while it is being changed. */
function several(secrets: string | undefined): string[] {
  return (secrets ?? '').split(/[,\n]/).map((secret) => secret.trim()).filter((secret) => secret !== '');
}

function service(url: string | undefined, apiKey: string | undefined): { url: string; apiKey: string | null } | null {
  return url === undefined ? null : { url, apiKey: apiKey ?? null };
}

/** In production the shop's own origin, where the gateway stands beside its pages; else this process. */
function ownUrl({ NODE_ENV, ALLOWED_ORIGINS: [shop] = [], HOST, PORT }: Variables): string {
  if (NODE_ENV === 'production' && shop !== undefined) return shop;
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

/** All of it or none: `loadConfig` has seen to it. */
function s3Of(given: Variables): S3Config | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, S3_REGION: region } = given;
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) return null;
  return { endpoint: endpoint.replace(/\/+$/, ''), bucket, accessKeyId, secretAccessKey, region };
}

/** The endpoint is a base, as OpenTelemetry has it: the path of traces is ours to add. */
function tracingOf(given: Variables): TracingConfig | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers, OTEL_SERVICE_NAME: serviceName, OTEL_TRACES_SAMPLER_ARG: sampledShare } = given;
  return endpoint === undefined ? null : { url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, headers, serviceName, sampledShare };
}

/** The contract's default, and the page that our own server would serve when it listens elsewhere. */
function localOrigins(port: number): string[] {
  return [...new Set(['http://localhost:4000', `http://localhost:${port}`])];
}

/** Mails come from where the shop is, unless MAIL_FROM says otherwise. */
function mailHost([origin]: readonly string[]): string {
  return origin === undefined ? 'localhost' : new URL(origin).hostname;
}
