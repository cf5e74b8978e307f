import type { DeletionTerms } from '../../shared/domain/model/deletion.ts';
import type { Partition } from '../../shared/ports/deletion-store.ts';
import type { RetentionServices } from './services.ts';

type Stores = Pick<RetentionServices, 'deletions' | 'documents'>;

/** `left`: something changed while it was read, and is read anew by the next run. */
export type Erased = 'erased' | 'left';

const erasePartition = async (
  { deletions }: Stores,
  partition: Partition,
  terms: DeletionTerms,
): Promise<Erased> => ((await deletions.erase(partition, terms)) === 'stale' ? 'left' : 'erased');

/** Files first, then what the table says of them: broken off in between, the table still names what is to be deleted. */
export const eraseUpload = async (stores: Stores, key: string, terms: DeletionTerms): Promise<Erased> => {
  await stores.documents.erase(terms.campaign, key);
  return erasePartition(stores, { kind: 'upload', key }, terms);
};

/**
 * Everything of an applicant or objector, from what lies farthest away to the records that lead there: broken off anywhere, the next
 * run finds its way again.
 */
export const erasePerson = async (
  stores: Stores,
  person: Partition & { readonly kind: 'application' | 'objection' },
  terms: DeletionTerms,
): Promise<Erased> => {
  const { uploads } = await stores.deletions.leadsOf(person);
  for (const upload of uploads) if ((await eraseUpload(stores, upload, terms)) === 'left') return 'left';
  const text = { kind: 'contract-text', key: person.key } as const;
  if (person.kind === 'application' && (await erasePartition(stores, text, terms)) === 'left') return 'left';
  return erasePartition(stores, person, terms);
};
