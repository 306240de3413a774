import path from 'node:path';
import { createSystemContext, type Platform } from '#context';
import { firstRow, sql, unitOfWork } from '#database';
import { seedDevelopmentAccounts } from '#accounts';
import { seedDeliveryMethods } from '#cart';
import { importCatalogue } from '../scripts/import-catalogue.ts';

const SAMPLE = path.join(import.meta.dirname, 'catalog/sample/shopify-apparel.csv');

/** Gives an empty database of development its accounts, delivery methods and sample catalogue; never in production. */
export async function seedDevelopment(platform: Platform): Promise<void> {
  if (platform.config.isProduction) return;
  const context = createSystemContext(platform, 'seed');
  await seedDevelopmentAccounts(context);
  await unitOfWork(context, seedDeliveryMethods);
  const product = await firstRow(context.reader, sql`select 1 from catalog.product limit 1`);
  if (product === undefined) await importCatalogue(platform, SAMPLE);
}
