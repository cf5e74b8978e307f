import { marshall } from '@aws-sdk/util-dynamodb';
import {
  NOTICE_KINDS,
  type Notice,
  type NoticeEvent,
  type NoticeSummary,
} from '../../domain/model/notice.ts';
import type { ComposedNotice } from '../../domain/model/notice-inputs.ts';
import type { Progress } from '../../domain/model/stage.ts';
import { isNoticeId } from '../../domain/notices/notice-id.ts';
import type { NoticeStore } from '../../ports/campaign-store.ts';
import { ABSENT, type Condition, getItem, queryItems, type RawItem } from './commands.ts';
import {
  CALLED_BACK,
  fromFrozenItem,
  fromNoticeEventItem,
  fromNoticeItem,
  fromSummaryItem,
  hasInputs,
  inputsFromNoticeItem,
  toCalledBackItem,
  toFrozenItem,
  toNoticeEventItem,
  toNoticeItem,
  toNoticeMarkItem,
} from './items/notice-item.ts';
import {
  campaignKey,
  campaignPartition,
  frozenKey,
  keyIn,
  NOTICE_EVENTS,
  NOTICE_MARKS,
  NOTICES,
  noticeKey,
  noticeMarkKey,
} from './keys.ts';
import { marksUnchanged } from './marks-unchanged.ts';
import { progressUpdate } from './progress-update.ts';
import type { Table } from './table.ts';
import { inVersion, put, type Write, writeAll } from './transaction.ts';
import { unlessUnreadable } from './unreadable.ts';

/** There is no notice, or the one there was has been called back: nothing is ever deleted from the table. */
export const NONE_IN_FORCE: Condition = {
  expression: 'attribute_not_exists(pk) OR #t = :calledBack',
  names: { '#t': 't' },
  values: { ':calledBack': CALLED_BACK },
};
const isInForce = (item: RawItem | undefined): boolean => item !== undefined && item.t !== CALLED_BACK;

/** NoticeStore over the county's table: the notice, a small mark beside its campaign, and the record of what was done. */
export const noticeStore = (table: Table): NoticeStore => {
  const putNotice = (notice: ComposedNotice): readonly Write[] => [
    put(table, toNoticeItem(notice), NONE_IN_FORCE),
    put(table, toNoticeMarkItem(notice)),
  ];

  const inForce = async (id: string): Promise<RawItem | undefined> => {
    const item = await getItem(table, noticeKey(id));
    return isInForce(item) ? item : undefined;
  };
  const bareNotice = async (id: string): Promise<Notice | undefined> => {
    const item = await inForce(id);
    return item && fromNoticeItem(item);
  };

  const noticeLog = async (campaign: string): Promise<readonly NoticeEvent[]> => {
    const query = { by: 'pk', partition: campaignPartition(campaign), prefix: NOTICE_EVENTS } as const;
    return (await queryItems(table, query)).map(fromNoticeEventItem);
  };
  /** The next entry of the record: of two at the same moment the second finds its place taken. */
  const record = async (campaign: string, entry: NoticeEvent, content?: Notice): Promise<Write> => {
    const serial = (await noticeLog(campaign)).length + 1;
    return put(table, toNoticeEventItem(campaign, serial, entry, content), ABSENT);
  };

  return {
    noticeLog,

    publishNotice: async (notice: ComposedNotice, next: Progress, entry, basis) =>
      writeAll(table, [
        ...putNotice(notice),
        { Update: progressUpdate(table, notice.campaign, next) },
        ...(entry ? [await record(notice.campaign, entry)] : []),
        ...(basis ? marksUnchanged(table, notice.campaign, basis) : []),
      ]),

    composeNotice: async (notice, entry, version, basis) =>
      writeAll(table, [
        ...putNotice(notice),
        await record(notice.campaign, entry),
        ...(basis ? marksUnchanged(table, notice.campaign, basis) : []),
        inVersion(table, campaignKey(notice.campaign), version),
      ]),

    callBackNotice: async ({ id, campaign, kind }, entry) => {
      const notice = await bareNotice(id);
      if (notice === undefined) return 'stale';
      return writeAll(table, [
        put(table, toCalledBackItem(noticeKey(id), entry), {
          expression: '#t = :notice AND #at = :scheduled AND #at > :now',
          names: { '#at': 'at', '#t': 't' },
          values: { ':notice': 'notice', ':scheduled': entry.publishedAt, ':now': entry.at },
        }),
        put(table, toCalledBackItem(noticeMarkKey(campaign, kind), entry)),
        await record(campaign, entry, notice),
      ]);
    },

    freezeNotice: async (id, body, at) => {
      const frozen = await writeAll(table, [
        put(table, toFrozenItem(id, body, at), ABSENT),
        {
          Update: {
            TableName: table.name,
            Key: marshall(noticeKey(id)),
            // The digest stands beside the list, so that one proof of the log covers both.
            UpdateExpression: 'SET summary.frozen = :yes, sha256 = :sha256',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: marshall({ ':yes': true, ':sha256': body.sha256 }),
          },
        },
      ]);
      return frozen === 'written' ? 'written' : 'exists';
    },

    findNotice: async (id) => {
      if (!isNoticeId(id)) return undefined;
      const [item, frozen] = await Promise.all([inForce(id), getItem(table, frozenKey(id))]);
      if (item === undefined) return undefined;
      const withInputs = hasInputs(item) ? { withInputs: true as const } : {};
      return { ...fromNoticeItem(item), ...withInputs, ...(frozen ? fromFrozenItem(frozen) : {}) };
    },

    findInputs: async (id) => {
      const item = isNoticeId(id) ? await inForce(id) : undefined;
      return item && inputsFromNoticeItem(item);
    },

    listNotices: async () => {
      const items = await queryItems(table, { by: 'gsi1pk', partition: NOTICES, newestFirst: true });
      const read = items.map((item) =>
        unlessUnreadable(keyIn(item), async (): Promise<NoticeSummary> => fromSummaryItem(item)),
      );
      return (await Promise.all(read)).filter((summary) => summary !== undefined);
    },

    noticesOf: async (campaign) => {
      const query = { by: 'pk', partition: campaignPartition(campaign), prefix: NOTICE_MARKS } as const;
      const found = (await queryItems(table, query)).filter(isInForce).map(fromSummaryItem);
      return NOTICE_KINDS.flatMap((kind) => found.filter((one) => one.kind === kind));
    },
  };
};
