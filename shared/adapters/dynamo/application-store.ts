import { isApplicationNumber } from '../../domain/identity/application-number.ts';
import type { ApplicationStore, ReleasedOutcome, StoredApplication } from '../../ports/application-store.ts';
import { ABSENT, type Condition, follows, putItem } from './commands.ts';
import { readDossier } from './dossier.ts';
import { countFailedLookup, failedLookups } from './failed-lookups.ts';
import { itemSize, LARGEST_APPLICATION } from './item-size.ts';
import { fromApplicationItem, toApplicationItem } from './items/application-item.ts';
import { toChecksItem, toReleasedItem, toReviewItem, toScreeningItem } from './items/record-items.ts';
import type { Table } from './table.ts';
import { readWorksheet } from './worksheet.ts';

/** Of two closings handled out of order, the later one's release stays; a clock cannot tell which of two in one moment that is. */
const notNewer = ({ releasedAt, progressVersion }: ReleasedOutcome): Condition => ({
  expression:
    'attribute_not_exists(pk) OR progressVersion < :version OR (progressVersion = :version AND #at <= :at)',
  names: { '#at': 'at' },
  values: { ':at': releasedAt, ':version': progressVersion },
});

/** ApplicationStore over the county's table. Every record of one applicant lies in one partition. */
export const applicationStore = (table: Table): ApplicationStore => {
  const accept = async (application: StoredApplication): Promise<'accepted' | 'duplicate'> => {
    const put = await putItem(table, toApplicationItem(application), ABSENT);
    if (put.written) return 'accepted';
    // The SDK repeats a put whose answer got lost; what it then finds in its way is this very application.
    const existing = fromApplicationItem(put.existing);
    return existing.codeDigest === application.codeDigest ? 'accepted' : 'duplicate';
  };

  return {
    excess: (application) => Math.max(0, itemSize(toApplicationItem(application)) - LARGEST_APPLICATION),
    accept,
    findDossier: async (number) => (isApplicationNumber(number) ? readDossier(table, number) : undefined),
    worksheet: (campaign) => readWorksheet(table, campaign),

    recordScreening: async (screening, position, at) =>
      (await putItem(table, toScreeningItem(screening, position, at), ABSENT)).written ? 'written' : 'exists',

    recordReview: async (review, position) =>
      (await putItem(table, toReviewItem(review, position), ABSENT)).written ? 'written' : 'exists',

    recordChecks: async (record, position) =>
      (await putItem(table, toChecksItem(record, position), follows(record.version))).written
        ? 'written'
        : 'stale',

    release: async (outcome, tell) => {
      await putItem(table, { ...toReleasedItem(outcome), ...(tell && { tell }) }, notNewer(outcome));
    },

    countFailedLookup: (number, hour) => countFailedLookup(table, number, hour),
    failedLookups: (number, hour) => failedLookups(table, number, hour),
  };
};
