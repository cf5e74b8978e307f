import { createHash } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { auditRuns } from '../../../shared/adapters/dynamo/audit-runs.ts';
import { auditStore } from '../../../shared/adapters/dynamo/audit-store.ts';
import { bookmarksOf } from '../../../shared/adapters/dynamo/bookmarks.ts';
import { getItem } from '../../../shared/adapters/dynamo/commands.ts';
import { toFindingItem } from '../../../shared/adapters/dynamo/items/audit-items.ts';
import { bookmarkBegunKey, bookmarkKey, findingKey } from '../../../shared/adapters/dynamo/keys.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import { identityOfFound } from '../../../shared/domain/audit/raise.ts';
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
  store = auditStore(table, subkey);
});
afterAll(() => engines?.stop());
afterEach(() => vi.restoreAllMocks());

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
    const [id = '', ...again] = await store.record([found, found], FOUND_AT);
    expect(again).toEqual([]);
    const more = await store.record([found, other], FOUND_AT + 1);
    expect(more).toEqual([expect.not.stringMatching(id)]);
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

describe('a finding that was written past the audits and the console', () => {
  const fresh = async (key: string) => {
    const found = numbered(key);
    const [id = ''] = await store.record([found], FOUND_AT);
    const item = (await getItem(table, findingKey(id))) ?? expect.fail('no finding');
    return { found, id, item, finding: await stored(id) };
  };
  const closing = anEvent('explain', FOUND_AT + 1, '王某（jw01）');
  /** Closed with everything that belongs to it, as far as whoever only writes the table can. */
  const closedBy = (finding: AuditFinding) => ({
    ...finding,
    ...{ state: 'explained' as const, version: 2, log: [closing] },
  });
  const forgedAt = async (id: string) => (await store.examine(id))?.forged;

  test('is none as the audit raised it and as it was handled', async () => {
    const { id, finding } = await fresh('H');
    expect(await store.examine(id)).toEqual({ finding });
    expect(await store.advance(closedBy(finding))).toBe('written');
    expect(await store.examine(id)).toEqual({ finding: closedBy(finding) });
    expect(await store.examine('0'.repeat(16))).toBeUndefined();
  });

  test.each<[string, (finding: AuditFinding) => object]>([
    ['closed with its event', closedBy],
    ['of less weight', (finding) => ({ ...finding, severity: 'hint' })],
    ['of another clause', (finding) => ({ ...finding, clause: '四(一)' })],
    ['with more time to answer', (finding) => ({ ...finding, answerBy: '2024-12-31' })],
    ['with other facts', (finding) => ({ ...finding, facts: '没有问题。' })],
    ['of another moment', (finding) => ({ ...finding, foundAt: FOUND_AT - 1 })],
  ])('%s, it is forged', async (what, change) => {
    const { id, item, finding } = await fresh(`I ${what}`);
    await edit({ ...item, ...toFindingItem(Object.assign({ ...finding }, change(finding))), mac: item.mac });
    expect(await forgedAt(id)).toMatch(/^[0-9a-f]{64}$/);
    await edit(item);
    expect(await forgedAt(id)).toBeUndefined();
  });

  test.each<[string, object]>([
    ['only in the list', { summary: { state: 'fixed' } }],
    ['taken out of the list', { gsi1pk: 'NOWHERE' }],
    ['with something added', { more: 1 }],
    ['without its MAC', { mac: undefined }],
    ['with a MAC of no length', { mac: '' }],
  ])('changed %s, it is forged', async (what, changes) => {
    const { id, item } = await fresh(`J ${what}`);
    await table.client.send(
      new PutItemCommand({
        TableName: TABLE,
        Item: marshall({ ...item, ...changes }, { removeUndefinedValues: true }),
      }),
    );
    expect(await forgedAt(id)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('in the place of another, or under another secret, it is forged', async () => {
    const [one, other] = [await fresh('K'), await fresh('L')];
    await edit({ ...one.item, ...findingKey(other.id) });
    expect(await store.examine(other.id)).toMatchObject({
      finding: { id: other.id },
      forged: expect.stringMatching(/./),
    });
    const foreign = auditStore(table, async () => new Uint8Array(32));
    expect(await foreign.examine(one.id)).toMatchObject({ forged: expect.stringMatching(/./) });
  });

  test('found again, it is told of itself under an id of its own, once for each content', async () => {
    const { found, id, item, finding } = await fresh('M');
    const forge = (text: string) =>
      edit({ ...item, ...toFindingItem({ ...closedBy(finding), log: [{ ...closing, text }] }) });
    await forge('没有问题。');
    const [altered = '', ...more] = await store.record([found], FOUND_AT + 2);
    expect(more).toEqual([]);
    expect(await stored(altered)).toMatchObject({
      rule: 'finding.altered',
      subject: { kind: 'finding', key: id },
      state: 'open',
    });
    expect(await store.record([found], FOUND_AT + 3)).toEqual([]);
    await forge('真的没有问题。');
    expect(await store.record([found], FOUND_AT + 4)).toHaveLength(1);
  });

  test('what hides that is told of, too', async () => {
    const { found, id, item, finding } = await fresh('N');
    await edit({ ...item, ...toFindingItem(closedBy(finding)) });
    const [altered = ''] = await store.record([found], FOUND_AT + 2);
    await edit({ ...item, ...toFindingItem(closedBy(await stored(altered))) });
    const [again = ''] = await store.record([found], FOUND_AT + 3);
    expect([id, altered]).not.toContain(again);
    expect((await stored(again)).subject).toEqual({ kind: 'finding', key: altered });
  });

  test('one that cannot be read is told of, and keeps nothing else from being recorded', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { found, id, item } = await fresh('O');
    await edit({ ...item, finding: 'gone' });
    const [altered = '', other = ''] = await store.record([found, numbered('P')], FOUND_AT + 2);
    expect(await stored(altered)).toMatchObject({ rule: 'finding.altered', subject: { key: id } });
    expect(await stored(other)).toMatchObject({ subject: { key: 'P' } });
  });

  test('nobody knows beforehand where a finding will lie', async () => {
    const found = numbered('Q');
    const [here = ''] = await store.record([found], FOUND_AT);
    const foreign = auditStore(table, async () => new Uint8Array(32));
    const [elsewhere] = await foreign.record([found], FOUND_AT);
    expect(elsewhere).not.toBe(here);
    expect(digestOf(identityOfFound(found))).not.toContain(here);
  });

  test('nothing is signed over it, nor over what was read before it was put right', async () => {
    const { id, item, finding } = await fresh('R');
    await edit({ ...item, ...toFindingItem(closedBy(finding)) });
    const forged = await stored(id);
    const reopened = {
      ...forged,
      ...{ state: 'open' as const, version: 3, log: [closing, anEvent('reopen', FOUND_AT + 5)] },
    };
    expect(await store.advance(reopened)).toBe('altered');
    expect(await forgedAt(id)).toBeDefined();
    await edit(item);
    const other = { ...closedBy(finding), facts: '没有问题。' };
    expect(await store.advance(other)).toBe('altered');
    expect(await store.examine(id)).toEqual({ finding });
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
