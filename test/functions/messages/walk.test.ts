import { GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { messageStore } from '../../../shared/adapters/dynamo/message-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { SMS_TRIES } from '../../../shared/domain/told/sms.ts';
import type { MessageStore, ToldMessage } from '../../../shared/ports/message-store.ts';
import { testCloud } from '../../setup/cloud.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  BEFORE,
  CLOSES,
  CODE,
  COUNTY,
  type Desk,
  fileFor,
  OPENS,
  sealedSession,
  signIn,
} from '../console/desk.ts';
import { type Gateway, startGateway } from './gateway.ts';

const HERE = `/console/campaigns/${CODE}`;
const HOUR = 3_600_000;

let gateway: Gateway;
let cloud: Cloud;
let messages: MessageStore;
let officer: Desk;
let reviewer: Desk;
let examiner: Desk;
const people: Applicant[] = [];
const person = (index: number): string => people[index]?.number ?? '';
const move = (stage: string, event: string, value = {}) =>
  officer.post(`${HERE}/stages/${stage}/${event}`, value);
const marks = (kind: string, of: readonly number[]) =>
  examiner.upload(
    `${HERE}/scores/${kind}`,
    'a.csv',
    [`citizen_id,${kind}`, ...of.map((mark, index) => `${people[index]?.citizenId},${mark}`)].join('\n'),
  );
const check = (index: number, what: string, result: string) =>
  officer.post(`${HERE}/checks/${person(index)}`, { what, result, reason: '按记录' });
const done = async (reply: Promise<{ readonly status: number; readonly text: string }>) => {
  const { status, text } = await reply;
  if (status >= 300) throw new Error(`${status} ${text}`);
  cloud.clock.advance(HOUR / 60);
  await cloud.idle();
};

let seen = 0;
/** What everybody was told since the last look, oldest first, one list per person; and that each got it by SMS once, too. */
const news = async (): Promise<readonly (readonly string[])[]> => {
  await cloud.idle();
  const all = await Promise.all(people.map(({ number }) => messages.listOf(number)));
  const texts = gateway.requests.slice(seen).map(({ sms }) => `${sms.to} ${sms.kind}`);
  seen = gateway.requests.length;
  const kinds = all.map((list, index) => {
    const before = told.get(index) ?? 0;
    told.set(index, list.length);
    return list.toReversed().slice(before);
  });
  const expected = kinds.flatMap((list, index) => list.map(({ kind }) => `${phoneOf(index)} ${kind}`));
  expect(texts.toSorted()).toEqual(expected.toSorted());
  return kinds.map((list) => list.map(newsIn));
};
/**
 * What a message is about. The result of a stage is told by its notice or its closing, whichever is worked off first; either
 * way it is this one piece of news, and a second one would be one too many.
 */
const newsIn = ({ kind, facts }: ToldMessage): string =>
  facts.round !== undefined && ['stage.result', 'result.published'].includes(kind)
    ? `result of ${facts.stage}`
    : kind;
const told = new Map<number, number>();
const phoneOf = (index: number): string => `1380013800${index}`;

beforeAll(async () => {
  gateway = await startGateway();
  cloud = await testCloud({ now: BEFORE, smsWebhook: gateway.url });
  Object.assign(process.env, cloud.env);
  messages = messageStore(openTable({ name: cloud.tableName, index: 'gsi1' }));
  officer = await signIn(cloud, 'officer01');
  await officer.post('/console/campaigns', aCampaignFile());
  await fileFor(cloud, officer, 2);
  await officer.post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const index of [0, 1, 2, 3]) people.push(await apply(cloud, 31 + index, { phone: phoneOf(index) }));
});
afterAll(async () => {
  await cloud?.stop();
  await gateway?.stop();
});

describe('a whole walk tells every applicant each move exactly once', () => {
  test('application received', async () => {
    expect(await news()).toEqual(people.map(() => ['application.received']));
  });

  test('screening is not told, and neither is a stage that opens or a decision before the stage is closed', async () => {
    cloud.clock.set(CLOSES);
    [officer, reviewer, examiner] = [
      await signIn(cloud, 'officer01'),
      await signIn(cloud, 'reviewer01'),
      await signIn(cloud, 'examiner01'),
    ];
    await done(move('review', 'open'));
    for (const index of [0, 1, 2])
      await done(reviewer.post(`${HERE}/review/${person(index)}`, { decision: 'accepted' }));
    const refusal = { decision: 'refused', rules: ['open.character'], reason: '材料不实' };
    await done(reviewer.post(`${HERE}/review/${person(3)}`, refusal));
    expect(await news()).toEqual([[], [], [], []]);
  });

  test('the review’s result', async () => {
    await done(move('review', 'close'));
    expect(await news()).toEqual(people.map(() => ['result of review']));
  });

  test('written exam: not whoever is out already', async () => {
    await done(move('written', 'open'));
    await done(marks('written', [90, 80, 70]));
    expect(await news()).toEqual([[], [], [], []]);
    await done(move('written', 'close'));
    expect(await news()).toEqual([['result of written'], ['result of written'], ['result of written'], []]);
  });

  test('closing once more without a change tells nobody, and publishes nothing again', async () => {
    await done(move('written', 'reopen', { reason: '核对' }));
    await done(move('written', 'close'));
    expect(await news()).toEqual([[], [], [], []]);
  });

  test('interview, checks and the substitute', async () => {
    await done(move('interview', 'open'));
    await done(marks('interview', [90, 80, 70]));
    await done(move('interview', 'close'));
    const result = ['result of interview'];
    expect(await news()).toEqual([result, result, result, []]);
    await done(move('background', 'open'));
    await done(check(0, 'background', 'pass'));
    await done(check(1, 'background', 'fail'));
    await done(check(2, 'background', 'pass'));
    await done(move('background', 'close'));
    expect(await news()).toEqual([[], ['result of background'], ['substituted'], []]);
    await done(move('medical', 'open'));
    for (const index of [0, 2]) await done(check(index, 'medical', 'pass'));
    await done(move('medical', 'close'));
    expect(await news()).toEqual([['result of medical'], [], ['result of medical'], []]);
  });

  test('the public notice: those it concerns', async () => {
    await done(move('notice', 'open'));
    await done(officer.post(`${HERE}/notice`));
    expect(await news()).toEqual([['result.published'], [], ['result.published'], []]);
    cloud.clock.advance(10 * HOUR);
    expect(await news()).toEqual([[], [], [], []]);
  });

  test('whoever withdraws during the notice is told by its supplement, and nobody else', async () => {
    officer = await signIn(cloud, 'officer01');
    await done(check(2, 'withdrew', 'yes'));
    expect(await news()).toEqual([[], [], [], []]);
    await done(officer.post(`${HERE}/notice/supplement`));
    expect(await news()).toEqual([[], [], ['stage.result'], []]);
  });

  test('no text names a person, a citizen number or an application', () => {
    for (const { body, sms } of gateway.requests) {
      expect(sms.text).not.toMatch(/王小|\d{7,}/);
      for (const { number, citizenId } of people) {
        expect(body).not.toContain(number);
        expect(body).not.toContain(citizenId);
      }
    }
  });
});

describe('the console shows', () => {
  test('how many were told and how many got the SMS, and narrows the list', async () => {
    const { counts, messages: rows } = JSON.parse((await officer.get(`${HERE}/messages`)).text);
    const all = await Promise.all(people.map(({ number }) => messages.listOf(number)));
    expect(counts).toEqual({
      told: all.flat().length,
      none: 0,
      waiting: 0,
      delivered: all.flat().length,
      failed: 0,
    });
    expect(rows).toHaveLength(all.flat().length);
    expect(JSON.parse((await officer.get(`${HERE}/messages?sms=failed`)).text).messages).toEqual([]);
    const page = await officer.page(`${HERE}/messages`);
    expect(page.text).toContain(`短信已送达（${all.flat().length}）`);
    for (const phone of people.map((_, index) => phoneOf(index))) expect(page.text).not.toContain(phone);
  });

  test('the same for Excel, without a telephone number', async () => {
    const reply = await fetch(`${cloud.url}${HERE}/messages.xlsx`, {
      headers: {
        cookie: await sealedSession(cloud, {
          account: 'i',
          name: '监',
          county: COUNTY,
          roles: ['inspector'],
        }),
      },
    });
    expect(reply.status).toBe(200);
    const sheet = await readSheet(Buffer.from(await reply.arrayBuffer()));
    expect(sheet[0]).toEqual(['时间', '报名号', '姓名', '岗位', '司法所', '消息', '短信']);
    expect(
      sheet
        .slice(1)
        .filter((row) => row[1] === person(3))
        .map((row) => [row[5], row[6]]),
    ).toEqual([
      [expect.stringMatching(/^(本环节结果已出|结果已公布)$/), '短信已送达'],
      ['报名已收到', '短信已送达'],
    ]);
    expect(JSON.stringify(sheet)).not.toMatch(/1380013800/);
  });

  test('beside an application what its applicant was told', async () => {
    const record = JSON.parse((await officer.get(`${HERE}/review/${person(3)}`)).text);
    expect(record.messages.map(({ kind, sms }: { kind: string; sms: object }) => [kind, sms])).toEqual([
      [expect.stringMatching(/^(stage\.result|result\.published)$/), { state: 'delivered', tries: 0 }],
      ['application.received', { state: 'delivered', tries: 0 }],
    ]);
    expect((await officer.page(`${HERE}/review/${person(3)}`)).text).toContain('已发给本人的消息');
  });
});

describe('a gateway that stays down', () => {
  const sqs = () => new SQSClient({ endpoint: cloud.endpoints.sqs });
  const dead = async () => {
    const client = sqs();
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: cloud.queueUrls['messages-dead'],
        AttributeNames: ['ApproximateNumberOfMessages'],
      }),
    );
    client.destroy();
    return Number(Attributes?.ApproximateNumberOfMessages);
  };

  test('nothing lies among the dead letters so far', async () => expect(await dead()).toBe(0));

  test('sets the message aside with number and kind only; in the site it stands all the same', async () => {
    gateway.behaviour.react = () => 503;
    await move('notice', 'reopen', { reason: '无' });
    const [before] = await messages.listOf(person(0));
    await officer.post(`${HERE}/checks/${person(0)}`, {
      what: 'withdrew',
      result: 'yes',
      reason: '本人书面提出',
    });
    await officer.post(`${HERE}/notice/supplement`);
    await cloud.idle();
    const [latest] = await messages.listOf(person(0));
    expect(latest?.id).not.toBe(before?.id);
    expect(latest).toMatchObject({ kind: 'stage.result', sms: { state: 'failed' } });
    expect(await dead()).toBe(1);
    const { messages: failed } = JSON.parse((await officer.get(`${HERE}/messages?sms=failed`)).text);
    expect(failed).toMatchObject([{ number: person(0), sms: { state: 'failed', tries: SMS_TRIES } }]);
    const client = sqs();
    const { Messages } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: cloud.queueUrls['messages-dead'] }),
    );
    client.destroy();
    const body = Messages?.[0]?.Body ?? '';
    expect(JSON.parse(body)).toEqual({
      v: 1,
      id: latest?.id,
      type: 'applicant.told',
      at: latest?.at,
      number: person(0),
      kind: 'stage.result',
      facts: { stage: 'notice' },
    });
    expect(body).not.toContain(phoneOf(0));
  });
});
