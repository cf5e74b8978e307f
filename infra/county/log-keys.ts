import { createHash } from 'node:crypto';
import { UNTOLD } from '../../shared/ledger/untold.ts';

/** Keys of the table as far as the commands know them; test/county compares them with the adapters' own. */
export type Key = { readonly pk: string; readonly sk: string };

export const LOG_STATE: Key = { pk: `${UNTOLD}LEDGER#STATE`, sk: 'STATE' };
export const logEntryKey = (index: number): Key => ({
  pk: `${UNTOLD}LEDGER#ENTRIES#${Math.floor(index / 256)}`,
  sk: String(index).padStart(16, '0'),
});
const LONGEST_KEY = 2048;
const logItem = (item: string): string => {
  const key = `${UNTOLD}LEDGER#ITEM#${item}`;
  if (Buffer.byteLength(key) <= LONGEST_KEY) return key;
  return `${UNTOLD}LEDGER#ITEM#${createHash('sha256').update(item).digest('hex')}`;
};
export const logFactKey = (item: string, fact: string): Key => ({ pk: logItem(item), sk: fact });

/** Says that a backup is being put back; told to nobody, like everything under this sign. */
export const RESTORE_STATE: Key = { pk: `${UNTOLD}RESTORE`, sk: 'STATE' };

export const bookmarkKey = (audit: string): Key => ({ pk: `${UNTOLD}AUDITSTATE#${audit}`, sk: 'BOOKMARK' });
const BEGUN = 'AUDITBEGUN#';
export const bookmarkBegunKey = (audit: string): Key => ({ pk: `${BEGUN}${audit}`, sk: 'BEGUN' });
/** The bookmark that an item of the log says was begun; none for any other item. */
export const bookmarkBegunBy = (item: string): readonly Key[] => {
  const { pk } = keyOfItem(item);
  return pk.startsWith(BEGUN) ? [bookmarkKey(pk.slice(BEGUN.length))] : [];
};
export const FINDINGS = 'AUDIT-FINDINGS';

/** The key behind `pk|sk`: no partition key holds a bar. */
export const keyOfItem = (item: string): Key => {
  const bar = item.indexOf('|');
  return { pk: item.slice(0, bar), sk: item.slice(bar + 1) };
};
export const itemOfKey = ({ pk, sk }: Key): string => `${pk}|${sk}`;
