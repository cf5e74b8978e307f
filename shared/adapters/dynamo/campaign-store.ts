import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { isCampaignCode } from '../../domain/campaign/code.ts';
import type { Notice } from '../../domain/model/notice.ts';
import type { Progress } from '../../domain/model/stage.ts';
import { isNoticeId } from '../../domain/notices/notice-id.ts';
import type { CampaignRecord, CampaignStore, PublishedNotice } from '../../ports/campaign-store.ts';
import { ABSENT, conditionInput, getItem, putItem, queryItems } from './commands.ts';
import { correctionsIn } from './corrections.ts';
import { fromCampaignItem, toCampaignItem } from './items/campaign-item.ts';
import { fromFrozenItem, fromNoticeItem, toFrozenItem, toNoticeItem } from './items/notice-item.ts';
import { CAMPAIGNS, campaignKey, frozenKey, NOTICES, noticeKey } from './keys.ts';
import type { Table } from './table.ts';
import { unlessUnreadable } from './unreadable.ts';

const listedCampaign = z.lazy(() => z.object({ summary: z.object({ code: z.string() }) }));
const listedNotice = z.lazy(() => z.object({ summary: z.object({ id: z.string() }) }));

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** The update that moves a campaign on, if nobody else did in between. */
export const progressUpdate = (table: Table, code: string, next: Progress) => ({
  TableName: table.name,
  Key: marshall(campaignKey(code)),
  UpdateExpression: 'SET progress = :progress, version = :version',
  ConditionExpression: 'version = :previous',
  ExpressionAttributeValues: marshall(
    { ':progress': next, ':version': next.version, ':previous': next.version - 1 },
    { removeUndefinedValues: true },
  ),
});

/** CampaignStore over the county's table. Reads by code are consistent; lists go over the index and then read each item. */
export const campaignStore = (table: Table): CampaignStore => {
  const find = async (code: string): Promise<CampaignRecord | undefined> => {
    // What cannot be a code is not asked for: the table refuses overlong keys with an error.
    const item = isCampaignCode(code) ? await getItem(table, campaignKey(code)) : undefined;
    return item && fromCampaignItem(item);
  };

  const bareNotice = async (id: string): Promise<PublishedNotice | undefined> => {
    const item = await getItem(table, noticeKey(id));
    return item && fromNoticeItem(item);
  };

  const listed = (partition: string) => queryItems(table, { by: 'gsi1pk', partition, newestFirst: true });

  const advance = async (code: string, next: Progress): Promise<'written' | 'stale'> => {
    try {
      await table.client.send(new UpdateItemCommand(progressUpdate(table, code, next)));
      return 'written';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'stale';
      throw error;
    }
  };

  const publishNotice = async (notice: Notice, next: Progress): Promise<'written' | 'stale'> => {
    const put = { TableName: table.name, Item: marshall(toNoticeItem(notice)), ...conditionInput(ABSENT) };
    const items = [{ Put: put }, { Update: progressUpdate(table, notice.campaign, next) }];
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems: items }));
      return 'written';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      if (error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed')) return 'stale';
      throw error;
    }
  };

  return {
    find,
    ...correctionsIn(table),
    advance,
    publishNotice,

    create: async (record) =>
      (await putItem(table, toCampaignItem(record), ABSENT)).written ? 'created' : 'exists',

    list: async () => {
      const codes = (await listed(CAMPAIGNS)).map((item) => listedCampaign.parse(item).summary.code);
      const records = codes.map((code) => unlessUnreadable(campaignKey(code), () => find(code)));
      return (await Promise.all(records)).filter(present);
    },

    freezeNotice: async (id, html, sha256, at) =>
      (await putItem(table, toFrozenItem(id, html, sha256, at), ABSENT)).written ? 'written' : 'exists',

    findNotice: async (id) => {
      if (!isNoticeId(id)) return undefined;
      const [notice, frozen] = await Promise.all([bareNotice(id), getItem(table, frozenKey(id))]);
      return notice && { ...notice, ...(frozen ? fromFrozenItem(frozen) : {}) };
    },

    listNotices: async () => {
      const ids = (await listed(NOTICES)).map((item) => listedNotice.parse(item).summary.id);
      const notices = ids.map((id) => unlessUnreadable(noticeKey(id), () => bareNotice(id)));
      return (await Promise.all(notices)).filter(present);
    },
  };
};
