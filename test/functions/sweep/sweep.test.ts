import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sweepHandler } from '../../../functions/sweep/handler.ts';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { readRawItem } from '../../../shared/adapters/dynamo/raw-item.ts';
import { sweepMemories } from '../../../shared/adapters/dynamo/sweep-memory.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { quarantine } from '../../../shared/adapters/s3/quarantine.ts';
import {
  type ApplicationSubmitted,
  applicationSubmitted,
  type NoticePublished,
  noticePublished,
} from '../../../shared/messages/facts.ts';
import { BUCKET, type Engines, INDEX, startEngines, TABLE } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { AT, CAMPAIGN, type Office, openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

const MINUTE = 60_000;
let engines: Engines;
let office: Office;
let forgotten: string;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys', 's3');
  office = openOffice();
  await office.run('review');
  await office.run('written', { code: 'later' });
  forgotten = await office.apply('1995-01-01', 1, { submittedAt: AT });
  const screened = await office.apply('1995-01-01', 2, { submittedAt: AT });
  const screening = { number: screened, campaign: CAMPAIGN, findings: [], eligible: true };
  await office.applications.recordScreening(screening, '01', AT);
  await office.apply('1995-01-01', 3, { submittedAt: AT, campaign: 'later' });
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

const due = (at: number) => ({
  v: 1,
  id: 'execution-1',
  type: 'sweep.due',
  scheduledTime: new Date(at).toISOString().replace('.000Z', 'Z'),
});

const sweepAt = async (messages: readonly unknown[], lose = false) => {
  const asked: NoticePublished[] = [];
  const sent: ApplicationSubmitted[] = [];
  const screening = {
    send: async (facts: readonly ApplicationSubmitted[]) => {
      sent.push(...facts);
      return lose ? facts : [];
    },
  };
  const messagesQueue = {
    send: async (facts: readonly NoticePublished[]) => {
      asked.push(...facts);
      return lose ? facts : [];
    },
  };
  const notices = { send: async () => [] };
  const table = openTable({ name: TABLE, index: INDEX });
  const services = {
    ...{ ...office, screening, notices, messages: messagesQueue },
    ...{ ledger: ledgerStore(table), readItem: readRawItem(table), memories: sweepMemories(table) },
    ...{ quarantine: quarantine(BUCKET), documents: documentStore(table), arrivals: notices },
    ...{ scoring: notices, told: office.messages, tell: notices },
  };
  const answer = await sweepHandler(services)(aQueueEvent(...messages), aContext());
  return { sent, asked, failed: answer.batchItemFailures.length };
};

describe('the sweep', () => {
  test('enqueues again what nobody screened, in campaigns that still wait for it', async () => {
    const { sent, failed } = await sweepAt([due(AT + 2 * MINUTE)]);
    expect(failed).toBe(0);
    expect(sent.map(({ number, campaign, at }) => [number, campaign, at])).toEqual([
      [forgotten, CAMPAIGN, AT + 2 * MINUTE],
    ]);
    expect(applicationSubmitted.safeParse(sent[0]).success).toBe(true);
  });

  test('leaves alone what is on its way', async () => {
    expect((await sweepAt([due(AT + 2 * MINUTE - 1000)])).sent).toEqual([]);
  });

  test('comes again when the queue does not take it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect((await sweepAt([due(AT + 3 * MINUTE)], true)).failed).toBe(1);
  });

  test('does not understand a message without a time', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { sent, failed } = await sweepAt([{ ...due(AT), scheduledTime: 'now' }]);
    expect([sent.length, failed]).toEqual([0, 1]);
  });
});

describe('notices whose moment has come', () => {
  const id = `${CAMPAIGN}-proposed`;
  const publishedAt = AT + 60 * MINUTE;
  beforeAll(async () => {
    const notice = {
      ...{ id, campaign: CAMPAIGN, county: '141024', kind: 'proposed' as const, title: '公示' },
      ...{ publishedAt, lastDay: '2024-07-01', provisional: false, workingDays: 7, rows: [], openPlaces: {} },
    };
    const next = { status: 'running', version: 2, stage: 'notice', open: true, log: [] } as const;
    expect(await office.campaigns.publishNotice(notice, next)).toBe('written');
  });

  test('are not asked for a second before', async () => {
    expect((await sweepAt([due(publishedAt - 1000)])).asked).toEqual([]);
  });

  test('are asked for from that second on, until everybody has been told', async () => {
    const { asked, failed } = await sweepAt([due(publishedAt)]);
    expect([asked, failed]).toEqual([
      [
        {
          v: 1,
          id: `${id}#published`,
          type: 'notice.published',
          at: publishedAt,
          campaign: CAMPAIGN,
          notice: id,
        },
      ],
      0,
    ]);
    expect(noticePublished.safeParse(asked[0]).success).toBe(true);
    expect((await sweepAt([due(publishedAt + MINUTE)])).asked).toHaveLength(1);
    expect((await sweepAt([due(publishedAt + 89 * 24 * 60 * MINUTE)])).asked).toHaveLength(1);
    expect((await sweepAt([due(publishedAt + 90 * 24 * 60 * MINUTE)])).asked).toEqual([]);
    await office.announcements.mark(id, publishedAt + MINUTE);
    expect((await sweepAt([due(publishedAt + 2 * MINUTE)])).asked).toEqual([]);
  });
});
