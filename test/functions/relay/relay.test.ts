import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { relayHandler } from '../../../functions/relay/handler.ts';
import { toApplicationItem } from '../../../shared/adapters/dynamo/items/application-item.ts';
import { toCampaignItem } from '../../../shared/adapters/dynamo/items/campaign-item.ts';
import { toNoticeItem } from '../../../shared/adapters/dynamo/items/notice-item.ts';
import type { StageEvent } from '../../../shared/domain/model/stage.ts';
import {
  type ApplicantTold,
  type ApplicationSubmitted,
  fact,
  type NoticePublished,
  type StageClosed,
} from '../../../shared/messages/facts.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aStoredApplication } from '../../builders/stored-application.ts';
import { aContext } from '../http-event.ts';

const AT = 1_718_850_000_000;

const binaryAsText = (_: string, value: unknown): unknown =>
  z.object({ type: z.literal('Buffer') }).safeParse(value).success ? 'AAAA' : value;

/** As Lambda hands stream records over: attributes in DynamoDB's own JSON, binaries as base64. */
const anImage = (item: object) =>
  JSON.parse(JSON.stringify(marshall(item, { removeUndefinedValues: true }), binaryAsText));
const aRecord = (
  eventName: DynamoDBRecord['eventName'],
  sequence: string,
  item: object,
  before?: object,
): DynamoDBRecord => ({
  eventName,
  dynamodb: {
    SequenceNumber: sequence,
    NewImage: anImage(item),
    ...(before && { OldImage: anImage(before) }),
  },
});

const application = (number: string) => toApplicationItem(aStoredApplication(number, { submittedAt: AT }));

const campaign = (version: number, ...log: StageEvent[]) =>
  toCampaignItem({
    campaign: aCampaign(),
    progress: { status: 'running', version, stage: 'written', open: false, log },
    createdAt: 1,
    createdBy: 'officer01',
  });

const notice = toNoticeItem({
  id: '2024-open-1-proposed',
  campaign: '2024-open-1',
  county: '141024',
  kind: 'proposed',
  title: '公示',
  publishedAt: AT,
  lastDay: '2024-07-01',
  provisional: false,
  workingDays: 7,
  rows: [],
  openPlaces: {},
});

const event = (name: StageEvent['event'], stage: StageEvent['stage']): StageEvent => ({
  event: name,
  stage,
  at: AT,
  by: 'officer01',
});

/** The relay with queues that note what they get and lose what they are told to. */
const aRelay = (loses: (message: { readonly id: string }) => boolean = () => false, restoring?: string) => {
  const sent: { readonly queue: string; readonly message: unknown }[] = [];
  const queue = <Message extends { readonly id: string }>(name: string) => ({
    send: async (messages: readonly Message[]) => {
      const lost = messages.filter(loses);
      sent.push(
        ...messages.filter((one) => !lost.includes(one)).map((message) => ({ queue: name, message })),
      );
      return lost;
    },
  });
  const queues = {
    'application.submitted': queue<ApplicationSubmitted>('screening'),
    'stage.closed': queue<StageClosed>('scoring'),
    'notice.published': queue<NoticePublished>('notices'),
    messages: queue<ApplicantTold | NoticePublished>('messages'),
  };
  const handler = relayHandler(queues, restoring);
  return { sent, read: (...Records: DynamoDBRecord[]) => handler({ Records }, aContext()) };
};

afterEach(() => vi.restoreAllMocks());

describe('the relay', () => {
  test('tells each fact to whoever works on it', async () => {
    const { sent, read } = aRelay();
    const closed = campaign(7, event('open', 'written'), event('close', 'written'));
    const answer = await read(
      aRecord('INSERT', '1', application('0000000000A1')),
      aRecord('MODIFY', '2', closed),
      aRecord('INSERT', '3', notice),
    );
    expect(answer).toEqual({ batchItemFailures: [] });
    const base = { v: 1, at: AT, campaign: '2024-open-1' };
    const submitted = {
      ...base,
      type: 'application.submitted',
      id: '0000000000A1#submitted',
      number: '0000000000A1',
    };
    const stage = {
      ...base,
      type: 'stage.closed',
      id: '2024-open-1#written#7',
      stage: 'written',
      version: 7,
    };
    const published = {
      ...base,
      type: 'notice.published',
      id: '2024-open-1-proposed#published',
      notice: '2024-open-1-proposed',
    };
    const received = {
      v: 1,
      at: AT,
      type: 'applicant.told',
      id: `0000000000A1#application.received#${AT}#A`,
      number: '0000000000A1',
      kind: 'application.received',
    };
    expect(sent).toEqual([
      { queue: 'screening', message: submitted },
      { queue: 'scoring', message: stage },
      { queue: 'notices', message: published },
      { queue: 'messages', message: received },
      { queue: 'messages', message: published },
    ]);
    for (const { message } of sent) expect(fact.safeParse(message).success).toBe(true);
  });

  test('has a corrected application screened anew, under an id of its version', async () => {
    const { sent, read } = aRelay();
    const item = toApplicationItem(
      aStoredApplication('0000000000A1', { submittedAt: AT, version: 2, correctedAt: AT + 5 }),
    );
    await read(aRecord('MODIFY', '1', item));
    expect(sent).toMatchObject([
      {
        queue: 'screening',
        message: { id: '0000000000A1#submitted#2', type: 'application.submitted', at: AT + 5 },
      },
    ]);
    for (const { message } of sent) expect(fact.safeParse(message).success).toBe(true);
  });

  test.each([
    ['an application that is only touched', aRecord('MODIFY', '1', application('0000000000A1'))],
    [
      'a stage that opens',
      aRecord('MODIFY', '1', campaign(3, event('close', 'review'), event('open', 'written'))),
    ],
    ['a campaign that is created', aRecord('INSERT', '1', campaign(0))],
    [
      'a text corrected after a stage was closed',
      aRecord('MODIFY', '1', {
        ...campaign(3, event('close', 'review')),
        corrected: { count: 1, at: AT + 1 },
      }),
    ],
    ['a screening', aRecord('INSERT', '1', { pk: 'APP#1', sk: 'SCREENING', t: 'screening', at: 1 })],
    ['a removed item', { eventName: 'REMOVE' as const, dynamodb: { SequenceNumber: '1' } }],
    ['an item of nobody', aRecord('INSERT', '1', { pk: 'x', sk: 'y' })],
  ])('has nothing to tell of %s', async (_, record) => {
    const { sent, read } = aRelay();
    expect(await read(record)).toEqual({ batchItemFailures: [] });
    expect(sent).toEqual([]);
  });

  test('reports an unreadable record, and the others go on', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { sent, read } = aRelay();
    const { gsi1pk: _, ...broken } = application('0000000000A2');
    const answer = await read(
      aRecord('INSERT', '1', application('0000000000A1')),
      aRecord('INSERT', '2', broken),
      aRecord('INSERT', '3', application('0000000000A3')),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(sent).toHaveLength(4);
  });

  test('reports what a queue did not take', async () => {
    const { sent, read } = aRelay(({ id }) => id.startsWith('0000000000A2'));
    const records = ['A1', 'A2', 'A3'].map((end, index) =>
      aRecord('INSERT', String(index + 1), application(`0000000000${end}`)),
    );
    expect(await read(...records)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(sent).toHaveLength(4);
  });

  test('tells the same fact under the same id when a record comes again', async () => {
    const { sent, read } = aRelay();
    await read(aRecord('INSERT', '1', application('0000000000A1')));
    await read(aRecord('INSERT', '1', application('0000000000A1')));
    expect(sent.slice(2)).toEqual(sent.slice(0, 2));
  });
});

describe('what an item has an applicant told', () => {
  const tell = { kind: 'ticket.issued', at: AT, facts: { when: '2024-07-06', position: '01' } };
  const item = (changes: object = {}) => ({
    pk: 'APP#0000000000A1',
    sk: 'TICKET',
    t: 'ticket',
    tell,
    ...changes,
  });
  const told = {
    v: 1,
    id: `0000000000A1#ticket.issued#${AT}#TICKET`,
    type: 'applicant.told',
    at: AT,
    number: '0000000000A1',
    kind: 'ticket.issued',
    facts: { when: '2024-07-06', position: '01' },
  };
  const earlier = { kind: 'ticket.issued', at: AT - 1 };

  test.each([
    ['a new item', aRecord('INSERT', '1', item()), [told]],
    ['a tell that comes to an item', aRecord('MODIFY', '1', item(), item({ tell: undefined })), [told]],
    ['a tell of another moment', aRecord('MODIFY', '1', item(), item({ tell: earlier })), [told]],
    ['another kind', aRecord('MODIFY', '1', item(), item({ tell: { ...tell, kind: 'post.moved' } })), [told]],
    ['the same tell on a changed item', aRecord('MODIFY', '1', item({ version: 2 }), item()), []],
    ['a tell that is taken away', aRecord('MODIFY', '1', item({ tell: undefined }), item()), []],
    ['an item of somebody who is no applicant', aRecord('INSERT', '1', item({ pk: 'OBJ#0000000000A1' })), []],
    ['an item without a tell', aRecord('INSERT', '1', item({ tell: undefined })), []],
    ['an item that goes', aRecord('REMOVE', '1', item()), []],
  ])('%s', async (_, record, expected) => {
    const { sent, read } = aRelay();
    expect(await read(record)).toEqual({ batchItemFailures: [] });
    expect(sent.map(({ message }) => message)).toEqual(expected);
    for (const { message } of sent) expect(fact.safeParse(message).success).toBe(true);
  });

  test('two items of one applicant at one moment are two messages', async () => {
    const { sent, read } = aRelay();
    await read(aRecord('INSERT', '1', item()), aRecord('INSERT', '2', item({ sk: 'TICKET#2' })));
    expect(new Set(sent.map(({ message }) => JSON.stringify(message))).size).toBe(2);
  });

  test('nothing that could name a person gets into the queue', async () => {
    const { sent, read } = aRelay();
    const facts = {
      name: '王小明',
      phone: '13800138000',
      when: '身份证 110101199003070011',
      position: '王小明13800138000',
      panel: ['x'],
      until: { S: 1 },
      stage: 'written',
    };
    await read(aRecord('INSERT', '1', item({ tell: { ...tell, facts } })));
    expect(sent).toMatchObject([{ message: { kind: 'ticket.issued', facts: { stage: 'written' } } }]);
    expect(JSON.stringify(sent)).not.toMatch(/王小明|138|110101/);
  });

  test('a tell that cannot be read is reported, and the others go on', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { sent, read } = aRelay();
    const answer = await read(
      aRecord('INSERT', '1', item({ tell: { kind: 'gossip', at: AT } })),
      aRecord('INSERT', '2', item()),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(sent).toHaveLength(1);
  });
});

describe('while a backup is put back', () => {
  const id = '0123456789abcdef';
  const logged = (record: DynamoDBRecord): DynamoDBRecord => {
    const { pk = { S: '' }, sk = { S: '' } } = record.dynamodb?.NewImage ?? {};
    return { ...record, eventID: 'e1', dynamodb: { ...record.dynamodb, Keys: { pk, sk } } };
  };
  const [item, number] = [application('0000000000A1'), '0000000000A1'];
  const marked = { ...item, restoring: id };
  const records = [
    logged(aRecord('INSERT', '1', marked)),
    logged(aRecord('MODIFY', '2', item, marked)),
  ] as const;

  test('its items are no news, neither marked nor as they were', async () => {
    const { sent, read } = aRelay(undefined, id);
    expect(await read(...records)).toEqual({ batchItemFailures: [] });
    expect(sent).toEqual([]);
  });

  test('whatever else happens is', async () => {
    const { sent, read } = aRelay(undefined, id);
    await read(logged(aRecord('INSERT', '3', item)));
    expect(sent.map(({ queue }) => queue).sort()).toEqual(['messages', 'screening']);
    expect(JSON.stringify(sent)).toContain(number);
  });

  test('a mark keeps nothing from anybody in a county that waits for no backup, or for another', async () => {
    for (const waiting of [undefined, '', 'fedcba9876543210']) {
      const { sent, read } = aRelay(undefined, waiting);
      for (const record of records) await read(record);
      expect(sent.map(({ queue }) => queue).sort()).toEqual(['messages', 'screening']);
    }
  });
});
