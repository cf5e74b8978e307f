import { createHash } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { auditRuns } from '../../../shared/adapters/dynamo/audit-runs.ts';
import { auditStore, findingIdOf } from '../../../shared/adapters/dynamo/audit-store.ts';
import { bookmarksOf } from '../../../shared/adapters/dynamo/bookmarks.ts';
import { getItem } from '../../../shared/adapters/dynamo/commands.ts';
import { bookmarkBegunKey, bookmarkKey, findingKey } from '../../../shared/adapters/dynamo/keys.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import type { AuditFinding } from '../../../shared/domain/model/audit.ts';
import { aFound, anEvent, FOUND_AT } from '../../builders/finding.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const subkey = async (use: string): Promise<Uint8Array> => createHash('sha256').update(use).digest();
let engines: Engines;
let table: Table;
let store: ReturnType<typeof auditStore>;

beforeAll(async () => {
  engines = await startEngines('dynamodb');
  table = openTable({ name: TABLE, index: INDEX });
  store = auditStore(table);
});
afterAll(() => engines?.stop());

/** Writes an item as an editor of the table does. */
const edit = (item: Record<string, unknown>) =>
  table.client.send(new PutItemCommand({ TableName: TABLE, Item: marshall(item) }));
const stored = async (id: string): Promise<AuditFinding> =>
  (await store.find(id)) ?? expect.fail(`no finding ${id}`);
const numbered = (key: string) => aFound({ subject: { kind: 'application', key } });

describe('findings', () => {
  test('an id that nobody was given finds nothing, and neither does a text that is none', async () => {
    expect(await store.find('0'.repeat(16))).toBeUndefined();
    expect(await store.find('../x')).toBeUndefined();
    expect(await store.findAll(['0'.repeat(16), 'x'])).toEqual([]);
  });

  test('the same is recorded once, however often it is found', async () => {
    const [found, other] = [numbered('A'), numbered('B')];
    const id = findingIdOf(found);
    expect(await store.record([found, found], FOUND_AT)).toEqual([id]);
    expect(await store.record([found, other], FOUND_AT + 1)).toEqual([findingIdOf(other)]);
    expect(await stored(id)).toMatchObject({ id, foundAt: FOUND_AT, version: 1, state: 'open' });
  });

  test('recording again takes nothing back that was said', async () => {
    const found = numbered('C');
    const [id = ''] = await store.record([found], FOUND_AT);
    const finding = await stored(id);
    const answered = { ...finding, version: 2, log: [anEvent('answer', FOUND_AT + 1)] };
    expect(await store.advance(answered)).toBe('written');
    expect(await store.record([found], FOUND_AT + 2)).toEqual([]);
    expect(await stored(id)).toEqual(answered);
  });

  test('of two who act on one version the second is stale', async () => {
    const [id = ''] = await store.record([numbered('D')], FOUND_AT);
    const finding = await stored(id);
    const answered = { ...finding, version: 2, log: [anEvent('answer', FOUND_AT + 1)] };
    const closed = { ...finding, version: 2, state: 'fixed' as const, log: [anEvent('fix', FOUND_AT + 1)] };
    const both = await Promise.all([store.advance(answered), store.advance(closed)]);
    expect(both.sort()).toEqual(['stale', 'written']);
    expect(await store.advance({ ...answered, version: 4 })).toBe('stale');
    expect(await store.advance({ ...answered, id: 'f'.repeat(16) })).toBe('stale');
    expect((await stored(id)).version).toBe(2);
  });

  test('the list is newest first and says whether the bureau has answered since', async () => {
    const [id = ''] = await store.record([numbered('E')], FOUND_AT + 100);
    const finding = await stored(id);
    const log = [anEvent('answer', 1), anEvent('fix', 2), anEvent('reopen', 3)];
    const listed = async () => (await store.list()).find((row) => row.id === id)?.answered;
    expect((await store.list())[0]?.id).toBe(id);
    expect(await listed()).toBe(false);
    await store.advance({ ...finding, version: 2, log: log.slice(0, 1) });
    expect(await listed()).toBe(true);
    await store.advance({ ...finding, version: 3, log });
    expect(await listed()).toBe(false);
  });

  test('one that was broken from outside hides none of the others', async () => {
    const [good = '', bad = ''] = await store.record([numbered('F'), numbered('G')], FOUND_AT);
    const item = await getItem(table, findingKey(bad));
    await edit({ ...item, finding: 'gone' });
    expect((await store.findAll([bad, good])).map(({ id }) => id)).toEqual([good]);
  });
});

describe('bookmarks', () => {
  const schema = z.object({ size: z.number() });
  const bookmarks = (audit: string, key = subkey) => bookmarksOf(table, key, audit, schema);
  const runs = () => auditRuns(table, subkey);
  const kept = async (audit: string) =>
    (await getItem(table, bookmarkKey(audit))) ?? expect.fail('no bookmark');

  test('there is none before the first run', async () => {
    expect(await bookmarks('log').read()).toEqual({ kind: 'none' });
    expect(await runs().last('log')).toBe('none');
  });

  test('what was written is read again, whatever its state is', async () => {
    expect(await bookmarks('log').write({ size: 7 }, { kind: 'none' }, FOUND_AT)).toBe('written');
    expect(await bookmarks('log').read()).toEqual({
      kind: 'kept',
      version: 1,
      at: FOUND_AT,
      state: { size: 7 },
    });
    expect(await runs().last('log')).toEqual({ at: FOUND_AT });
  });

  test('of two runs the second is stale', async () => {
    const before = await bookmarks('log').read();
    expect(await bookmarks('log').write({ size: 8 }, before, FOUND_AT + 1)).toBe('written');
    expect(await bookmarks('log').write({ size: 9 }, before, FOUND_AT + 2)).toBe('stale');
    expect(await bookmarks('log').read()).toMatchObject({ version: 2, state: { size: 8 } });
  });

  test.each([
    ['the moment moved', { at: FOUND_AT + 9_999_999 }],
    ['the version rolled back', { version: 1 }],
    ['the state changed', { state: '{"size":99}' }],
    ['a signature of somebody else’s making', { mac: '0'.repeat(64) }],
    ['a signature of another length', { mac: '' }],
    ['a field of another type', { at: 'yesterday' }],
  ])('%s: altered, and again what it was when that is taken back', async (_, changes) => {
    const item = await kept('log');
    await edit({ ...item, ...changes });
    expect([await bookmarks('log').read(), await runs().last('log')]).toEqual([
      { kind: 'altered' },
      'altered',
    ]);
    await edit(item);
    expect(await bookmarks('log').read()).toMatchObject({ kind: 'kept', version: 2 });
    expect(await runs().last('log')).toEqual({ at: FOUND_AT + 1 });
  });

  test('of another audit, or under another secret, it is altered', async () => {
    await edit({ ...(await kept('log')), ...bookmarkKey('facts') });
    expect(await runs().last('facts')).toBe('altered');
    const foreign = async () => new Uint8Array(32);
    expect(await bookmarks('log', foreign).read()).toEqual({ kind: 'altered' });
  });

  test('one that was taken away is lost, not one that never was; the next run begins anew', async () => {
    const item = await kept('log');
    await table.client.send(new DeleteItemCommand({ TableName: TABLE, Key: marshall(bookmarkKey('log')) }));
    expect([await bookmarks('log').read(), await runs().last('log')]).toEqual([{ kind: 'lost' }, 'lost']);
    expect(await bookmarks('watch').read()).toEqual({ kind: 'none' });
    expect(await bookmarks('log').write({ size: 1 }, { kind: 'lost' }, FOUND_AT)).toBe('written');
    expect(await bookmarks('log').write({ size: 2 }, { kind: 'lost' }, FOUND_AT)).toBe('stale');
    expect(await bookmarks('log').read()).toMatchObject({ kind: 'kept', version: 1, state: { size: 1 } });
    await edit(item);
  });

  test('that there is one is on record with the first, and only then', async () => {
    expect(await getItem(table, bookmarkBegunKey('log'))).toMatchObject({ t: 'audit-begun', at: FOUND_AT });
    expect(await bookmarks('late').write({ size: 1 }, { kind: 'altered' }, FOUND_AT)).toBe('written');
    expect(await getItem(table, bookmarkBegunKey('late'))).toBeUndefined();
  });

  test('an altered one is replaced by the next run', async () => {
    expect(await bookmarks('facts').write({ size: 1 }, { kind: 'altered' }, FOUND_AT)).toBe('written');
    expect(await runs().last('facts')).toEqual({ at: FOUND_AT });
  });
});
