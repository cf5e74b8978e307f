import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../functions/relay/facts.ts';
import { toCalledBackItem, toNoticeItem } from '../../../shared/adapters/dynamo/items/notice-item.ts';
import { noticeKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { Notice } from '../../../shared/domain/model/notice.ts';

const AT = Date.parse('2024-06-24T09:00:00+08:00');
const NOTICE: Notice = {
  id: '2024-open-1-review',
  campaign: '2024-open-1',
  county: '141002',
  kind: 'review',
  title: '资格审查结果公告',
  publishedAt: AT,
  lastDay: '2024-07-03',
  provisional: false,
  workingDays: 7,
  rows: [],
  refused: 0,
};
const record = (eventName: 'INSERT' | 'MODIFY', item: Readonly<Record<string, unknown>>): DynamoDBRecord => ({
  eventName,
  // The SDK's attribute values are the stream's, but for the types of two packages.
  dynamodb: { NewImage: JSON.parse(JSON.stringify(marshall(item, { removeUndefinedValues: true }))) },
});
const kindsOf = (eventName: 'INSERT' | 'MODIFY', item: Readonly<Record<string, unknown>>) =>
  factsOf(record(eventName, item)).map(({ type, at }) => [type, at]);
const told = [['notice.published', AT]];

describe('what the relay tells of a notice', () => {
  const set = { ...NOTICE, composedAt: AT - 1 };
  const frozen = { ...toNoticeItem(NOTICE), summary: { ...toNoticeItem(NOTICE).summary, frozen: true } };
  test.each([
    ['published at once', 'INSERT', toNoticeItem(NOTICE), told],
    ['set to a later moment', 'INSERT', toNoticeItem(set), []],
    ['composed anew after a call-back', 'MODIFY', toNoticeItem(NOTICE), told],
    ['composed anew for later', 'MODIFY', toNoticeItem(set), []],
    ['frozen', 'MODIFY', frozen, []],
    [
      'called back',
      'MODIFY',
      toCalledBackItem(noticeKey(NOTICE.id), {
        event: 'called-back',
        kind: 'review',
        at: AT - 2,
        by: 'x',
        publishedAt: AT,
      }),
      [],
    ],
  ] as const)('%s', (_, eventName, item, facts) => expect(kindsOf(eventName, item)).toEqual(facts));
});
