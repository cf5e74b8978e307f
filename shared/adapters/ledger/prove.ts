import { parseCheckpoint } from '../../ledger/checkpoint.ts';
import { canonicalItem, digestOf, type Image } from '../../ledger/leaf.ts';
import { packContent } from '../../ledger/proof-content.ts';
import { formatProof } from '../../ledger/proof-file.ts';
import { readSteps } from '../../ledger/read-nodes.ts';
import { parseNote } from '../../ledger/signed-note.ts';
import { inclusionSteps } from '../../ledger/subtrees.ts';
import type { LedgerFiles } from '../../ports/ledger-files.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { Salts } from '../../ports/vault.ts';
import { sha256 } from '../digest.ts';

export type ProofSources = {
  readonly store: Pick<LedgerStore, 'indexesOf' | 'entry'>;
  readonly files: Pick<LedgerFiles, 'read'>;
  readonly salts: Salts;
  /** The item as it is now, in DynamoDB's own JSON; undefined when it is not there. */
  readonly readItem: (item: string) => Promise<Image | undefined>;
};

/**
 * The proof file of an item as it is now: that this content is in the log. Undefined while it is not published yet, which takes
 * seconds after a change.
 * @param item key of the item, `pk|sk`.
 */
export const proofOf = async (
  { store, files, salts, readItem }: ProofSources,
  item: string,
): Promise<string | undefined> => {
  const [image, indexes, bytes] = await Promise.all([
    readItem(item),
    store.indexesOf(item),
    files.read('checkpoint'),
  ]);
  const index = indexes.at(-1);
  const checkpoint = new TextDecoder().decode(bytes);
  const size = parseCheckpoint(parseNote(checkpoint)?.text ?? '')?.size ?? 0;
  if (image === undefined || index === undefined || index >= size) return undefined;
  const content = canonicalItem(image);
  const logged = await store.entry(index);
  if (logged === undefined || logged.digest !== digestOf(content, sha256)) return undefined;
  const salt = await salts.saltOf(logged.id);
  return formatProof({
    extra: packContent({ v: 1, entry: logged.entry, salt, item, content }),
    index,
    path: await readSteps(inclusionSteps(index, size), size, files.read, sha256),
    checkpoint,
  });
};
