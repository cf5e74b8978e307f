import { isCampaignCode } from '../../domain/campaign/code.ts';
import { isApplicationNumber } from '../../domain/identity/application-number.ts';
import type { ScoreReviewStore } from '../../ports/score-review-store.ts';
import { ABSENT, follows, getItem, putItem, queryItems } from './commands.ts';
import {
  fromCorrectionItem,
  fromScoreReviewItem,
  toCorrectionItem,
  toScoreReviewItem,
} from './items/score-review-items.ts';
import { toSheetItem } from './items/sheet-item.ts';
import { CORRECTION_PREFIX, noticePartition, scoreReviewKey, scoreReviewsOf } from './keys.ts';
import type { Table } from './table.ts';
import { put, writeAll } from './transaction.ts';

/** ScoreReviewStore over the county's table: a request lies with its applicant, a correction with the notice it belongs to. */
export const scoreReviewStore = (table: Table): ScoreReviewStore => ({
  ask: async (review) =>
    (await putItem(table, toScoreReviewItem(review), ABSENT)).written ? 'written' : 'exists',

  find: async (number, kind) => {
    if (!isApplicationNumber(number)) return undefined;
    const item = await getItem(table, scoreReviewKey(number, kind));
    return item && fromScoreReviewItem(item);
  },

  list: async (campaign) => {
    if (!isCampaignCode(campaign)) return [];
    const items = await queryItems(table, { by: 'gsi1pk', partition: scoreReviewsOf(campaign) });
    return items.map(fromScoreReviewItem);
  },

  decide: async ({ review, corrected }) => {
    return writeAll(table, [
      put(table, toScoreReviewItem(review), follows(review.version)),
      ...(corrected
        ? [
            put(table, toSheetItem(corrected.sheet), ABSENT),
            put(table, toCorrectionItem(corrected.correction), ABSENT),
          ]
        : []),
    ]);
  },

  corrections: async (notice) => {
    const items = await queryItems(table, {
      by: 'pk',
      partition: noticePartition(notice),
      prefix: CORRECTION_PREFIX,
    });
    return items.map(fromCorrectionItem);
  },
});
