import { fill, VARIANTS_PER_PRODUCT } from '../fill.ts';
import { shown } from '../report.ts';
import type { Scenario } from './scenario.ts';

const MEGABYTE = 1_000_000;
const LIMIT = 100;
const FEW = 20;

/** What the import of a large file adds to the memory of the process, beside one of a few products. */
export const importing: Scenario = async ({ postgres, options }) => {
  const many = options.isQuick ? 1000 : 20_000;
  const small = await fill(postgres, await postgres.createDatabase('import_few'), FEW);
  const large = await fill(postgres, await postgres.createDatabase('import_many'), many);
  const added = (large.peak - small.peak) / MEGABYTE;
  return {
    title: `Import of ${many.toLocaleString('en-GB')} products with ${VARIANTS_PER_PRODUCT} variants each`,
    notes: ['`npm run import` with a generated file, in a process of its own. Memory is the most that the process ever held, start-up included.'],
    tables: [{
      caption: 'Time and memory',
      columns: ['products', 'seconds', 'products a second', 'peak MB'],
      rows: [
        [String(FEW), shown(small.seconds), '', shown(small.peak / MEGABYTE)],
        [many.toLocaleString('en-GB'), shown(large.seconds), shown(many / large.seconds), shown(large.peak / MEGABYTE)],
      ],
    }],
    marks: [{ what: `memory that ${many.toLocaleString('en-GB')} products add to ${FEW}`, kind: 'measure', found: added, limit: LIMIT, unit: ' MB' }],
  };
};
