import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agrees, compareItem, type ItemBesideLog } from '../../../shared/domain/audit/log/compare-item.ts';
import { checkHistory, checkRemoval, type ItemHistory } from '../../../shared/domain/audit/log/history.ts';
import { ITEM_KINDS, itemKind } from '../../../shared/domain/audit/log/kinds.ts';
import { checkLate, LATEST_MS, remembering, type SizeThen } from '../../../shared/domain/audit/log/late.ts';
import { checkMoment, TOLERANCE_MS, type WrittenMoment } from '../../../shared/domain/audit/log/moment.ts';
import { checkOrder, ORDER_TOLERANCE_MS } from '../../../shared/domain/audit/log/order.ts';
import { subjectOfItem } from '../../../shared/domain/audit/log/subject.ts';

const ITEM = 'APP#0000000000A1|REVIEW';
const AT = Date.parse('2024-06-24T10:00:00+08:00');

describe('what an item is about', () => {
  test.each([
    ['APP#0000000000A1|REVIEW', { kind: 'application', key: '0000000000A1' }],
    ['CONTRACT#0000000000A1|TEXT#000001', { kind: 'application', key: '0000000000A1' }],
    ['CAMP#2024-open-1|SHEET#written#000001', { kind: 'campaign', key: '2024-open-1' }],
    ['CAMP#2024-open-1|ASSESSOR#000001#a|b', { kind: 'campaign', key: '2024-open-1' }],
    ['NOTICE#2024-open-1-review|NOTICE', { kind: 'notice', key: '2024-open-1-review' }],
    ['OBJ#000000000001|OBJECTION', { kind: 'objection', key: '000000000001' }],
    ['AUDIT#0123456789abcdef|FINDING', { kind: 'finding', key: '0123456789abcdef' }],
    ['QUOTA|FILED', { kind: 'item', key: 'QUOTA|FILED' }],
    ['toString#x|y', { kind: 'item', key: 'toString#x|y' }],
  ])('%s', (item, subject) => {
    expect(subjectOfItem(item).subject).toEqual(subject);
  });
});

describe('the table beside the log', () => {
  const logged = { index: 4, type: 'review', digest: 'aa' };
  const cases: readonly (readonly [string, ItemBesideLog, string | undefined])[] = [
    ['the same', { item: ITEM, logged, stored: 'aa' }, undefined],
    ['neither knows it', { item: ITEM }, undefined],
    ['removed from both', { item: ITEM, logged: { ...logged, digest: 'removed' } }, undefined],
    ['another content', { item: ITEM, logged, stored: 'bb' }, 'log.altered'],
    ['gone from the table', { item: ITEM, logged }, 'log.missing'],
    ['unknown to the log', { item: ITEM, stored: 'aa', storedType: 'review' }, 'log.extra'],
    [
      'back after its removal',
      { item: ITEM, logged: { ...logged, digest: 'removed' }, stored: 'aa' },
      'log.extra',
    ],
  ];
  test.each(cases)('%s', (_, beside, rule) => {
    expect(agrees(beside)).toBe(rule === undefined);
    expect(compareItem(beside)?.rule).toBe(rule);
  });

  test('two contents are two findings, the same content is one', () => {
    const occurrence = (stored: string) => compareItem({ item: ITEM, logged, stored })?.occurrence;
    expect(occurrence('bb')).toBe(occurrence('bb'));
    expect(occurrence('bb')).not.toBe(occurrence('cc'));
  });
});

describe('how often an item was written', () => {
  const history = (changes: Partial<ItemHistory>): ItemHistory => ({
    item: ITEM,
    type: 'review',
    entries: 1,
    version: 1,
    relisted: false,
    ...changes,
  });
  test.each([
    ['once', history({}), undefined],
    ['twice', history({ entries: 2 }), 'record.rewritten'],
    ['listed anew', history({ entries: 2, relisted: true }), undefined],
    ['listed anew and rewritten', history({ entries: 3, relisted: true }), 'record.rewritten'],
    ['a version for each time', history({ type: 'appeal', entries: 3, version: 3 }), undefined],
    ['more often than its version', history({ type: 'appeal', entries: 4, version: 3 }), 'record.rewritten'],
    ['freely', history({ type: 'message', entries: 9 }), undefined],
    ['of a kind nobody knows', history({ type: 'constructor', entries: 9 }), undefined],
  ])('%s', (_, given, rule) => {
    expect(checkHistory(given)?.rule).toBe(rule);
  });

  test('a removal is always told', () => {
    expect(checkRemoval(ITEM, 'review', 7)).toMatchObject({
      rule: 'record.removed',
      occurrence: `${ITEM} 7`,
    });
  });
});

describe('the moment an item states', () => {
  const written = (changes: Partial<WrittenMoment>): WrittenMoment => ({
    item: ITEM,
    type: 'review',
    index: 3,
    at: AT,
    claimed: AT,
    first: true,
    ...changes,
  });
  test.each([
    ['the same', written({}), undefined],
    ['as early as may be', written({ claimed: AT - TOLERANCE_MS }), undefined],
    ['earlier', written({ claimed: AT - TOLERANCE_MS - 1 }), 'record.backdated'],
    ['as late as may be', written({ claimed: AT + TOLERANCE_MS }), undefined],
    ['later', written({ claimed: AT + TOLERANCE_MS + 1 }), 'record.backdated'],
    ['none', written({ claimed: undefined }), undefined],
    ['of a campaign when it was made', written({ type: 'campaign', claimed: 0 }), 'record.backdated'],
    ['of a campaign that was moved on', written({ type: 'campaign', claimed: 0, first: false }), undefined],
    ['of a finding of an audit that came late', written({ type: 'finding', claimed: 0 }), undefined],
    [
      'of an answer to a finding, in time',
      written({ type: 'finding', claimed: AT - TOLERANCE_MS, first: false }),
      undefined,
    ],
    [
      'of an answer to a finding, dated back',
      written({ type: 'finding', claimed: AT - TOLERANCE_MS - 1, first: false }),
      'record.backdated',
    ],
    ['of a notice, which may lie ahead', written({ type: 'notice', claimed: 0 }), undefined],
  ])('%s', (_, given, rule) => {
    expect(checkMoment(given)?.rule).toBe(rule);
  });
});

describe('the order of the log', () => {
  const entry = (index: number, item: string, at: number) => ({ index, item, at });
  const EARLIER = ORDER_TOLERANCE_MS + 1;

  test('is that of each partition, not of all of them', () => {
    expect(
      checkOrder(
        [
          entry(0, 'APP#A|A', AT),
          entry(1, 'APP#B|A', AT - EARLIER),
          entry(2, 'APP#A|REVIEW', AT),
          entry(3, 'APP#A|CHECKS', AT - EARLIER),
          entry(4, 'APP#A|APPEAL', AT + 1),
        ],
        new Map(),
      ),
    ).toMatchObject([{ rule: 'log.order', occurrence: '3' }]);
  });

  test('is as exact as the moments of the stream are, and no drift adds up', () => {
    const almost = [entry(0, 'APP#A|A', AT), entry(1, 'APP#A|REVIEW', AT - ORDER_TOLERANCE_MS)];
    expect(checkOrder(almost, new Map())).toEqual([]);
    expect(checkOrder([...almost, entry(2, 'APP#A|CHECKS', AT - EARLIER)], new Map())).toMatchObject([
      { occurrence: '2', facts: expect.stringContaining('排在第 1 条') },
    ]);
  });

  test('goes on from what was logged of an item before', () => {
    const before = new Map([['APP#A|A', entry(3, 'APP#A|A', AT)]]);
    expect(checkOrder([entry(9, 'APP#A|A', AT - ORDER_TOLERANCE_MS)], before)).toEqual([]);
    expect(checkOrder([entry(9, 'APP#A|A', AT - EARLIER)], before)).toMatchObject([
      { rule: 'log.order', occurrence: '9', facts: expect.stringContaining('排在第 4 条') },
    ]);
    expect(checkOrder([entry(9, 'APP#B|A', AT - EARLIER)], before)).toEqual([]);
  });
});

describe('what is appended late', () => {
  const then = (size: number, at: number): SizeThen => ({ size, at });
  const entry = (index: number, at: number) => ({ index, item: ITEM, at });

  test.each([
    ['nothing is remembered', entry(7, 0), [], 0],
    ['it was there already', entry(6, 0), [then(7, AT)], 0],
    ['as old as the stream may keep it', entry(7, AT - LATEST_MS), [then(7, AT)], 0],
    ['older', entry(7, AT - LATEST_MS - 1), [then(7, AT)], 1],
    ['appended before the log was seen again', entry(7, AT - LATEST_MS), [then(5, AT), then(8, AT + 1)], 0],
    ['appended after it was seen again', entry(8, AT - LATEST_MS), [then(5, AT), then(8, AT + 1)], 1],
  ])('%s', (_, given, sizes, found) => {
    expect(checkLate(given, sizes)).toHaveLength(found);
  });

  test('is held against what is remembered as long as it is not looked at', () => {
    expect(remembering([], then(5, AT), 5)).toEqual([then(5, AT)]);
    // Three entries are appended and not public yet.
    const waiting = remembering([then(5, AT)], then(8, AT + 1), 5);
    expect(waiting).toEqual([then(5, AT), then(8, AT + 1)]);
    expect(remembering(waiting, then(8, AT + 2), 7)).toEqual([then(5, AT), then(8, AT + 2)]);
    expect(remembering(waiting, then(8, AT + 2), 8)).toEqual([then(8, AT + 2)]);
  });

  test('a run that comes out of its turn is no step back in time; a shorter log is the newest', () => {
    expect(remembering([then(5, AT)], then(6, AT - 1), 6)).toEqual([then(6, AT)]);
    expect(remembering([then(5, AT)], then(3, AT + 1), 5)).toEqual([then(3, AT + 1)]);
  });
});

test('every kind of item that is written is known to the audit', () => {
  const folder = 'shared/adapters/dynamo';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const written = files.flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^\s*\.{0,3}.*\bt: '([a-z-]+)'/gm)].map(
      ([, kind = '']) => kind,
    ),
  );
  expect(written.length).toBeGreaterThan(30);
  expect(written.filter((kind) => !Object.hasOwn(ITEM_KINDS, kind))).toEqual([]);
  expect(itemKind('review').label).toBe('资格审查结论');
});
