import { marshall } from '@aws-sdk/util-dynamodb';
import { isCampaignCode } from '../../domain/campaign/code.ts';
import type { Campaign } from '../../domain/model/campaign.ts';
import type { CampaignCorrection } from '../../domain/model/correction.ts';
import type { CampaignStore } from '../../ports/campaign-store.ts';
import { ABSENT, queryItems } from './commands.ts';
import { fromCorrectionItem, toCorrectionItem } from './items/correction-item.ts';
import { CORRECTION, campaignKey, campaignPartition } from './keys.ts';
import type { Table } from './table.ts';
import { put, writeAll } from './transaction.ts';

/** One text at its place in the stored campaign, as long as that still is the place of this position. */
const placed = ({ positions }: Campaign, changes: CampaignCorrection['changes']) =>
  changes.map(({ position, to }, index) => {
    const at = positions.findIndex(({ code }) => code === position);
    if (position === undefined)
      return { set: `campaign.#title = :to${index}`, values: { [`:to${index}`]: to } };
    return {
      set: `campaign.#positions[${at}].office = :to${index}`,
      condition: `campaign.#positions[${at}].#code = :code${index}`,
      values: { [`:to${index}`]: to, [`:code${index}`]: position },
    };
  });

/** The update of the campaign's item: single texts, so that a move of its stages made at the same moment is not undone. */
const textUpdate = (table: Table, campaign: Campaign, { version, at, changes }: CampaignCorrection) => {
  const texts = placed(campaign, changes);
  const first = version === 1;
  const conditions = [
    first ? 'attribute_exists(pk) AND attribute_not_exists(corrected)' : 'corrected.#count = :previous',
    ...texts.flatMap(({ condition }) => condition ?? []),
  ];
  const named = [...texts.map(({ set }) => set), ...conditions].join(' ');
  const names = { '#title': 'title', '#positions': 'positions', '#code': 'code', '#count': 'count' };
  return {
    TableName: table.name,
    Key: marshall(campaignKey(campaign.code)),
    UpdateExpression: `SET corrected = :corrected, ${texts.map(({ set }) => set).join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(
      Object.entries(names).filter(([placeholder]) => named.includes(placeholder)),
    ),
    ExpressionAttributeValues: marshall({
      ':corrected': { count: version, at },
      ...(first ? {} : { ':previous': version - 1 }),
      ...Object.assign({}, ...texts.map(({ values }) => values)),
    }),
  };
};

/** Corrections of published campaigns: each an item of its own, written together with the texts it changes. */
export const correctionsIn = (table: Table): Pick<CampaignStore, 'correct' | 'corrections'> => ({
  correct: (campaign, correction) =>
    writeAll(table, [
      { Update: textUpdate(table, campaign, correction) },
      put(table, toCorrectionItem(correction), ABSENT),
    ]),

  corrections: async (code) => {
    if (!isCampaignCode(code)) return [];
    const query = { by: 'pk', partition: campaignPartition(code), prefix: CORRECTION } as const;
    return (await queryItems(table, query)).map(fromCorrectionItem);
  },
});
