import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { bookmarkKey } from '../../../shared/adapters/dynamo/keys.ts';
import { type Engines, startEngines, TABLE } from '../../adapters/engines.ts';
import { AT } from '../office.ts';
import { ARRIVING, due, openDeadLetters, openWatch, recorded, type Watch } from './desk.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let engines: Engines;
let dead: Awaited<ReturnType<typeof openDeadLetters>>;
let watch: Watch;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys', 's3', 'sqs');
  dead = await openDeadLetters();
  watch = openWatch(dead.deadLetters, ARRIVING);
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

const DONE = { batchItemFailures: [] };
const bookmark = async () => {
  const mark = await watch.services.bookmarks.read();
  return mark.kind === 'kept' ? { at: mark.at, day: mark.state.day } : mark.kind;
};

describe('the watch', () => {
  test('finds nothing where nothing is wrong, and remembers that it looked', async () => {
    expect(await watch.work({}, due(AT))).toEqual(DONE);
    expect(await recorded(watch)).toEqual([]);
    expect(await bookmark()).toEqual({ at: AT, day: '2024-06-20' });
  });

  test('tells of dead letters, which and how many, once however often its message comes', async () => {
    await dead.fill('relay');
    await dead.fill('relay');
    const message = due(AT + 15 * MINUTE);
    expect(await watch.work({}, message)).toEqual(DONE);
    expect(await watch.work({}, message, message)).toEqual(DONE);
    expect(await recorded(watch)).toEqual(['queue.dead-letters queue relay']);
    const [row] = await watch.findings.list();
    expect(await watch.findings.find(row?.id ?? '')).toMatchObject({
      facts: '处理队列 relay 有 2 条消息处理失败，等待人工处理：有材料没有触发后续处理。',
      foundAt: AT + 15 * MINUTE,
      state: 'open',
    });
  });

  test('tells no second time, nor the next day, while the finding is open', async () => {
    await watch.work({}, due(AT + 30 * MINUTE), due(AT + DAY));
    expect(await recorded(watch)).toHaveLength(1);
  });

  test('tells again when that was closed and the messages are still there', async () => {
    const [row] = await watch.findings.list();
    const finding = await watch.findings.find(row?.id ?? '');
    if (!finding) throw new Error('no finding');
    await watch.findings.advance({ ...finding, state: 'fixed', version: 2 });
    await watch.work({}, due(AT + DAY + 15 * MINUTE));
    expect(await recorded(watch)).toHaveLength(2);
    await dead.empty('relay');
    await watch.work({}, due(AT + 3 * DAY));
    expect(await recorded(watch)).toHaveLength(2);
  });

  test('understands what comes before and after what it does not', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const at = AT + 4 * DAY;
    const { batchItemFailures } = await watch.work(
      {},
      'hello',
      due(at),
      due(at, { scheduledTime: 'now' }),
      due(at, { v: 2 }),
      due(at, { type: 'sweep.due' }),
    );
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'm-0',
      'm-2',
      'm-3',
      'm-4',
    ]);
    expect(await bookmark()).toEqual({ at, day: '2024-06-24' });
  });
});

describe('a rule that cannot be asked', () => {
  const at = AT + 5 * DAY;
  const broken = {
    quarantine: { page: () => Promise.reject(new Error('no bucket')) },
  };

  test('hides none of the others, and the message comes again', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    await dead.fill('documents');
    expect((await watch.work(broken, due(at))).batchItemFailures).toHaveLength(1);
    expect(errors).toHaveBeenCalledWith(
      expect.objectContaining({ event: 'audit.rule-failed', rule: 'document.quarantined' }),
    );
    expect(await recorded(watch)).toContain('queue.dead-letters queue documents');
  });

  test('leaves the day undone, so that its daily rules are asked again', async () => {
    expect(await bookmark()).toEqual({ at, day: '2024-06-24' });
    expect(await watch.work({}, due(at))).toEqual(DONE);
    expect(await bookmark()).toEqual({ at, day: '2024-06-25' });
  });
});

describe('the daily rules', () => {
  const at = AT + 6 * DAY;
  const asked = async (...messages: readonly unknown[]) => {
    const list = vi.fn(watch.objections.list);
    const campaigns = vi.fn(watch.office.campaigns.list);
    await watch.work({ objections: { list }, campaigns: { list: campaigns } }, ...messages);
    return { objections: list.mock.calls.length, campaigns: campaigns.mock.calls.length };
  };

  test('are asked in the first run of a day, and again when everything is', async () => {
    await watch.office.run('registration');
    expect(await asked(due(at))).toEqual({ objections: 1, campaigns: 1 });
    expect((await asked(due(at + 15 * MINUTE))).objections).toBe(0);
    expect((await asked(due(at + 30 * MINUTE, { type: 'audit.full-due' }))).objections).toBe(1);
    expect((await asked(due(at + DAY))).objections).toBe(1);
  });

  test('are not asked again by a message of the day before that comes late', async () => {
    expect((await asked(due(at + 45 * MINUTE))).objections).toBe(0);
    expect(await bookmark()).toMatchObject({ day: '2024-06-27' });
  });
});

describe('the bookmark', () => {
  const put = (changes: object) =>
    watch.table.client.send(
      new PutItemCommand({ TableName: TABLE, Item: marshall({ ...bookmarkKey('watch'), ...changes }) }),
    );

  test('that somebody altered is a finding, and the watch goes on without it', async () => {
    await put({ version: 99, at: AT, state: '{"day":"2099-01-01"}', mac: '00' });
    expect(await watch.work({}, due(AT + 8 * DAY))).toEqual(DONE);
    expect(await recorded(watch)).toContain('log.bookmark log watch');
    expect(await bookmark()).toEqual({ at: AT + 8 * DAY, day: '2024-06-28' });
  });
});
