import { isApplicationNumber } from '../../domain/identity/application-number.ts';
import type { Tell } from '../../domain/model/message.ts';
import type { ApplicationStore, ReleasedOutcome, StoredApplication } from '../../ports/application-store.ts';
import { ABSENT, type Condition, follows, putItem } from './commands.ts';
import { readDossier } from './dossier.ts';
import { countFailedLookup, failedLookups } from './failed-lookups.ts';
import { itemSize, LARGEST_APPLICATION } from './item-size.ts';
import { toAppealItem } from './items/appeal-item.ts';
import { fromApplicationItem, toApplicationItem } from './items/application-item.ts';
import { toOfferItem } from './items/offer-item.ts';
import {
  toChecksItem,
  toReleasedItem,
  toReviewItem,
  toScreeningDueItem,
  toScreeningItem,
} from './items/record-items.ts';
import { fromReissueItem, toReissueItem } from './items/reissue-item.ts';
import { toVersionItem } from './items/version-item.ts';
import { recordKey } from './keys.ts';
import { answerOffer } from './move-applicant.ts';
import type { Table } from './table.ts';
import { put, unchanged, versionedPut, writeAll } from './transaction.ts';
import { readWorksheet } from './worksheet.ts';

/** Of two closings handled out of order, the later one's release stays; a clock cannot tell which of two in one moment that is. */
const notNewer = ({ releasedAt, progressVersion }: ReleasedOutcome): Condition => ({
  expression:
    'attribute_not_exists(pk) OR progressVersion < :version OR (progressVersion = :version AND #at <= :at)',
  names: { '#at': 'at' },
  values: { ':at': releasedAt, ':version': progressVersion },
});

/** The application must be there in this version; the first was stored without one. */
const inVersion = (version: number): Condition =>
  version === 1
    ? { expression: 'attribute_exists(pk) AND attribute_not_exists(version)' }
    : { expression: 'version = :version', values: { ':version': version } };

/** Findings of the first version find nothing in their place; those of a later one what its correction left there. */
const screeningDue = (version: number): Condition =>
  version === 1 ? ABSENT : { expression: 'due = :version', values: { ':version': version } };

/** What belongs to its being a later version leaves as much room for the texts as there was before. */
const asFirst = ({ version: _version, correctedAt: _at, ...application }: StoredApplication) => application;

/** ApplicationStore over the county's table. Every record of one applicant lies in one partition. */
export const applicationStore = (table: Table): ApplicationStore => {
  const accept = async (application: StoredApplication): Promise<'accepted' | 'duplicate'> => {
    const put = await putItem(table, toApplicationItem(application), ABSENT);
    if (put.written) return 'accepted';
    // The SDK repeats a put whose answer got lost; what it then finds in its way is this very application.
    const existing = fromApplicationItem(put.existing);
    return existing.codeDigest === application.codeDigest ? 'accepted' : 'duplicate';
  };

  const correct = (next: StoredApplication, previous: StoredApplication, tell: Tell) => {
    const version = previous.version ?? 1;
    return writeAll(table, [
      put(table, { ...toApplicationItem(next), tell }, inVersion(version)),
      put(table, toVersionItem(previous), ABSENT),
      put(table, toScreeningDueItem(next.number, version + 1, tell.at)),
    ]);
  };

  return {
    excess: (application) =>
      Math.max(0, itemSize(toApplicationItem(asFirst(application))) - LARGEST_APPLICATION),
    accept,
    correct,
    findDossier: async (number) => (isApplicationNumber(number) ? readDossier(table, number) : undefined),
    worksheet: (campaign) => readWorksheet(table, campaign),

    recordScreening: async (screening, position, at, version = 1) =>
      (await putItem(table, toScreeningItem(screening, position, at), screeningDue(version))).written
        ? 'written'
        : 'exists',

    recordReview: async (review, position) =>
      (await putItem(table, toReviewItem(review, position), ABSENT)).written ? 'written' : 'exists',

    // In a transaction of its own: one that only checks this item, a signature, would otherwise make the put fail.
    recordChecks: (record, position) =>
      writeAll(table, [versionedPut(table, toChecksItem(record, position))]),

    recordLeaving: (record, position, contractVersion, tell) =>
      writeAll(table, [
        versionedPut(table, toChecksItem(record, position, tell)),
        unchanged(table, recordKey(record.number, 'contract'), contractVersion),
      ]),

    recordAppeal: async (appeal, position, tell) =>
      (await putItem(table, toAppealItem(appeal, position, tell), follows(appeal.version))).written
        ? 'written'
        : 'stale',

    release: async (outcome, tell) => {
      await putItem(table, toReleasedItem(outcome, tell), notNewer(outcome));
    },

    offerPosts: async (offer, position, at) =>
      (await putItem(table, toOfferItem(offer, position, at), ABSENT)).written ? 'written' : 'exists',
    answerOffer: (offer) => answerOffer(table, offer),

    reissueCode: async (reissue, tell) => {
      const put = await putItem(table, toReissueItem(reissue, tell), ABSENT);
      // As for `accept`: what a repeated put finds in its way may be its own.
      if (put.written) return 'written';
      return fromReissueItem(put.existing).codeDigest === reissue.codeDigest ? 'written' : 'stale';
    },

    countFailedLookup: (number, hour) => countFailedLookup(table, number, hour),
    failedLookups: (number, hour) => failedLookups(table, number, hour),
  };
};
