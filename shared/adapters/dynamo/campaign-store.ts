import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { isCampaignCode } from '../../domain/campaign/code.ts';
import type { Opening } from '../../domain/model/opening.ts';
import type { Progress } from '../../domain/model/stage.ts';
import type { CampaignRecord, CampaignStore } from '../../ports/campaign-store.ts';
import { ABSENT, getItem, putItem, queryItems } from './commands.ts';
import { correctionsIn } from './corrections.ts';
import { fromCampaignItem, toCampaignItem } from './items/campaign-item.ts';
import { CAMPAIGNS, campaignKey } from './keys.ts';
import { noticeStore } from './notice-store.ts';
import { progressUpdate } from './progress-update.ts';
import type { Table } from './table.ts';
import { unlessUnreadable } from './unreadable.ts';

const listedCampaign = z.lazy(() => z.object({ summary: z.object({ code: z.string() }) }));

const present = <T>(value: T | undefined): value is T => value !== undefined;

const unlessStale = async (update: Promise<unknown>): Promise<'written' | 'stale'> => {
  try {
    await update;
    return 'written';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'stale';
    throw error;
  }
};

/** CampaignStore over the county's table. Reads by code are consistent; lists go over the index and then read each item. */
export const campaignStore = (table: Table): CampaignStore => {
  const find = async (code: string): Promise<CampaignRecord | undefined> => {
    // What cannot be a code is not asked for: the table refuses overlong keys with an error.
    const item = isCampaignCode(code) ? await getItem(table, campaignKey(code)) : undefined;
    return item && fromCampaignItem(item);
  };

  const listed = (partition: string) => queryItems(table, { by: 'gsi1pk', partition, newestFirst: true });

  const advance = async (code: string, next: Progress): Promise<'written' | 'stale'> => {
    return unlessStale(table.client.send(new UpdateItemCommand(progressUpdate(table, code, next))));
  };

  const decideOpening = async (code: string, opening: Opening, version: number) => {
    const update = new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(campaignKey(code)),
      UpdateExpression: 'SET opening = :opening',
      ConditionExpression: 'version = :version AND attribute_not_exists(opening)',
      ExpressionAttributeValues: marshall({ ':opening': opening, ':version': version }),
    });
    return unlessStale(table.client.send(update));
  };

  return {
    find,
    ...correctionsIn(table),
    advance,
    ...noticeStore(table),
    decideOpening,

    create: async (record) =>
      (await putItem(table, toCampaignItem(record), ABSENT)).written ? 'created' : 'exists',

    list: async () => {
      const codes = (await listed(CAMPAIGNS)).map((item) => listedCampaign.parse(item).summary.code);
      const records = codes.map((code) => unlessUnreadable(campaignKey(code), () => find(code)));
      return (await Promise.all(records)).filter(present);
    },
  };
};
