import type { Image } from '../ledger/leaf.ts';

/** The whole table as it is, in DynamoDB's own JSON: for audits, which trust no schema. */
export type TableReader = {
  /** Items by their keys `pk|sk`, read consistently; what is not there is not in the answer. */
  items(keys: readonly string[]): Promise<ReadonlyMap<string, Image>>;
  /** One page of all items, read consistently, from the cursor on (undefined: from the beginning); no cursor: that was the last. */
  page(cursor?: string): Promise<{ readonly items: ReadonlyMap<string, Image>; readonly cursor?: string }>;
};
