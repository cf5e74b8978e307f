import { createHash } from 'node:crypto';
import { canonicalItem, digestOf, type Image, type LoggedFact, leafOf } from '../../../shared/ledger/leaf.ts';
import type { LoggedEntry } from '../../../shared/ports/ledger-store.ts';
import type { Salts } from '../../../shared/ports/vault.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** An application as large as most are: what a proof carries along. */
export const imageOf = (index: number): Image => ({
  pk: { S: `APP#${index}` },
  sk: { S: 'A' },
  t: { S: 'application' },
  at: { N: '1718850000000' },
  sealed: { B: 'A'.repeat(1_200) },
});

/** The fact with this index in a log of the bench: everything of it follows from the index. */
export const factAt = (index: number): LoggedFact => ({
  id: `bench-${index}`,
  at: 1_718_850_000_000 + index,
  claimed: 1_718_850_000_000,
  type: 'application',
  change: 'put',
  item: `APP#${index}|A`,
  digest: digestOf(canonicalItem(imageOf(index)), sha256),
});

export const entryAt = async (index: number, salts: Salts): Promise<LoggedEntry> => {
  const fact = factAt(index);
  const { id, item, digest } = fact;
  return { index, id, item, digest, entry: leafOf(fact, await salts.saltOf(id), sha256) };
};
