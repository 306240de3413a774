import { createHash } from 'node:crypto';
import { lexicon } from '../words/lexicon.ts';

/** To be raised when the same product would make another document than before. */
const DOCUMENT = 2;

/** What documents are made by. An index of another version is rebuilt by itself. */
export const INDEX_VERSION = createHash('sha256').update(JSON.stringify([DOCUMENT, lexicon])).digest('hex').slice(0, 16);
