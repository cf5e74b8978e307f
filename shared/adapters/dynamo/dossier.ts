import * as z from 'zod';
import type { Dossier } from '../../ports/application-store.ts';
import { queryItems } from './commands.ts';
import { fromAppealItem } from './items/appeal-item.ts';
import { fromApplicationItem } from './items/application-item.ts';
import { fromContractItem } from './items/contract-items.ts';
import { fromSlotItem } from './items/interview-slot-item.ts';
import { fromOfferItem } from './items/offer-item.ts';
import { fromChecksItem, fromReleasedItem, fromReviewItem, fromScreeningItem } from './items/record-items.ts';
import { fromReissueItem } from './items/reissue-item.ts';
import { fromScoreReviewItem } from './items/score-review-items.ts';
import { fromTicketItem } from './items/sitting-items.ts';
import { fromVersionItem } from './items/version-item.ts';
import { dossier, RECORDS, REISSUE_PREFIX, SCORE_REVIEW_PREFIX, VERSION_PREFIX } from './keys.ts';
import type { Table } from './table.ts';

const sortKey = z.lazy(() => z.object({ sk: z.string() }));

/** Everything stored of one application in one consistent query; undefined when nobody applied under that number. */
export const readDossier = async (table: Table, number: string): Promise<Dossier | undefined> => {
  const items = await queryItems(table, { by: 'pk', partition: dossier(number) });
  const found = new Map(items.map((item) => [sortKey.parse(item).sk, item]));
  const read = <T>(sk: string, from: (raw: unknown) => T): T | undefined => {
    const item = found.get(sk);
    return item && from(item);
  };
  const application = read(RECORDS.application, fromApplicationItem);
  const screening = read(RECORDS.screening, fromScreeningItem);
  const review = read(RECORDS.review, fromReviewItem);
  const checks = read(RECORDS.checks, fromChecksItem);
  const appeal = read(RECORDS.appeal, fromAppealItem);
  const contract = read(RECORDS.contract, fromContractItem);
  const released = read(RECORDS.released, fromReleasedItem);
  const readAll = <T>(prefix: string, from: (raw: unknown) => T): readonly T[] =>
    [...found].filter(([sk]) => sk.startsWith(prefix)).map(([, item]) => from(item));
  const scoreReviews = readAll(SCORE_REVIEW_PREFIX, fromScoreReviewItem);
  const versions = readAll(VERSION_PREFIX, fromVersionItem);
  const reissues = readAll(REISSUE_PREFIX, fromReissueItem);
  const offer = read(RECORDS.offer, fromOfferItem);
  const ticket = read(RECORDS.ticket, fromTicketItem);
  const interview = read(RECORDS.interview, fromSlotItem);
  return (
    application && {
      application,
      ...(screening && { screening }),
      ...(review && { review }),
      ...(checks && { checks }),
      ...(appeal && { appeal }),
      ...(released && { released }),
      ...(scoreReviews.length > 0 && { scoreReviews }),
      ...(versions.length > 0 && { versions }),
      ...(reissues.length > 0 && { reissues }),
      ...(offer && { offer }),
      ...(ticket && { ticket }),
      ...(contract && { contract }),
      ...(interview && { interview }),
    }
  );
};
