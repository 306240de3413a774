import { z } from 'zod';
import { address, factor, flag, list, network, origin, state, subgraphUrls, text, timeZone, wholeNumber } from './kinds.ts';

/** Every variable that Aarya reads, as the contract's table lists them, then our own. Absent ones without a default are undefined. */
export const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production'], 'must be development, test or production').default('development'),
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: text().default('127.0.0.1'),
  METRICS_PORT: wholeNumber(0, 65_535).default(9464),
  AARYA_DATA_DIR: text().default('.aarya'),
  DATABASE_URL: address('postgres', 'postgresql').optional(),
  MIGRATION_DATABASE_URL: address('postgres', 'postgresql').optional(),
  DATABASE_REPLICA_URLS: list(address('postgres', 'postgresql')).default([]),
  REDIS_URL: address('redis', 'rediss').optional(),
  MEILISEARCH_URL: address('http', 'https').optional(),
  MEILISEARCH_API_KEY: text().optional(),
  RAZORPAY_KEY_ID: text().optional(),
  RAZORPAY_KEY_SECRET: text().optional(),
  RAZORPAY_WEBHOOK_SECRET: text().optional(),
  RAZORPAY_API_URL: address('http', 'https').optional(),
  STRIPE_PUBLISHABLE_KEY: text().optional(),
  STRIPE_SECRET_KEY: text().optional(),
  STRIPE_WEBHOOK_SECRET: text().optional(),
  STRIPE_API_URL: address('http', 'https').optional(),
  SMTP_URL: address('smtp', 'smtps').optional(),
  MAIL_FROM: text().max(200, 'must have at most 200 characters').regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, 'must be an e-mail address, such as Aarya <no-reply@aarya.example>').optional(),
  SMS_API_URL: address('http', 'https').optional(),
  SMS_API_KEY: text().optional(),
  SESSION_SECRET: text().optional(),
  GATEWAY_SECRET: text().optional(),
  ALLOWED_ORIGINS: list(origin()).optional(),
  SUBGRAPH_URLS: subgraphUrls().default(new Map()),
  RATE_LIMIT_FACTOR: factor().default(1),
  INSTANCES: wholeNumber(1, 1000).default(1),
  MAX_REQUESTS_AT_ONCE: wholeNumber(10, 100_000).default(1000),
  TRUSTED_PROXIES: list(network()).default([]),
  TRUSTED_DOCUMENTS_ONLY: flag().default(false),
  RESERVATION_MINUTES: wholeNumber(1, 1440).default(15),
  RETURN_WINDOW_DAYS: wholeNumber(1, 365).default(15),
  CASH_ON_DELIVERY_LIMIT: wholeNumber(0, 10_000_000).default(50_000),
  PAYMENT_TIMEOUT_MS: wholeNumber(50, 5000).default(4500),
  SHOP_TIME_ZONE: timeZone().default('Asia/Kolkata'),
  SHOP_STATE: state().default('KA'),
  SEED_PASSWORD: z.string().min(8, 'must have at least 8 characters').default('aarya-development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be fatal, error, warn, info, debug, trace or silent').optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 1000).default(10),
});

export type Variables = z.infer<typeof variables>;

export const VARIABLE_NAMES: readonly string[] = Object.keys(variables.shape);
