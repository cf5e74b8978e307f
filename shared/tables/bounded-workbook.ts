import { boundSheet } from './sheet-bounds.ts';
import { zipEntries } from './zip-entries.ts';
import { zipStore } from './zip-store.ts';

const MAX_UNZIPPED = 20 * 1024 * 1024;

// Pictures and printer settings are never read; copies of other workbooks' cells may be of any size.
const isWanted = (name: string): boolean => /\.(?:xml|rels)$/.test(name) && !/\/externalLinks\//.test(name);

/**
 * The same workbook (.xlsx), known to stay within 20 MB unzipped, 20,000 rows and 100 columns in every sheet, and stored anew
 * so that nothing else is in it. Throws `TooLarge` beyond, another error for what is no workbook.
 */
export const boundedWorkbook = (bytes: Uint8Array): Buffer => {
  const entries = zipEntries(Buffer.from(bytes), isWanted, MAX_UNZIPPED);
  for (const entry of entries) {
    const xml = entry.bytes.toString('utf8');
    if (xml.includes('sheetData')) boundSheet(xml);
  }
  return zipStore(entries);
};
