import { describe, expect, test } from 'vitest';
import { closingOf, isAnswered, isAnswerOverdue, isSilent } from '../../../shared/domain/audit/standing.ts';
import { countOf, openCount, worklist } from '../../../shared/domain/audit/worklist.ts';
import { aFinding, anEvent, FOUND_AT } from '../../builders/finding.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const row = (changes: Parameters<typeof aFinding>[0] = {}, answered = false) => ({
  ...aFinding(changes),
  answered,
});

describe('overdue', () => {
  const due = { answerBy: '2024-06-24' };
  test.each([
    ['the last millisecond of the day', row(due), at('2024-06-24T23:59:59.999'), false],
    ['the first of the next', row(due), at('2024-06-25T00:00:00'), true],
    ['answered', row(due, true), at('2024-06-25T00:00:00'), false],
    ['closed', row({ ...due, state: 'explained' }), at('2024-06-25T00:00:00'), false],
  ])('%s', (_, one, now, overdue) => expect(isAnswerOverdue(one, now)).toBe(overdue));
});

test.each([
  [[], false],
  [['answer'], true],
  [['answer', 'fix', 'reopen'], false],
  [['answer', 'fix', 'reopen', 'answer'], true],
] as const)('after %j it is answered: %s', (events, answered) =>
  expect(isAnswered(events.map((event) => anEvent(event, FOUND_AT)))).toBe(answered),
);

test('the closing is the last event of a closed finding, and none of an open one', () => {
  const log = [anEvent('fix', 1), anEvent('reopen', 2), anEvent('uphold', 3)];
  expect(closingOf({ state: 'upheld', log })?.at).toBe(3);
  expect(closingOf({ state: 'open', log: log.slice(0, 2) })).toBeUndefined();
});

test('an audit may be silent for two hours, and not a millisecond more', () => {
  expect([isSilent(0, 7_200_000), isSilent(0, 7_200_001)]).toEqual([false, true]);
});

test('the worklist: overdue, open, closed; within each the gravest, then the earliest day', () => {
  const now = at('2024-06-25T09:00:00');
  const rows = [
    row({ id: 'closed', state: 'fixed', severity: 'grave', answerBy: '2024-06-01' }),
    row({ id: 'late hint', severity: 'hint', answerBy: '2024-06-20' }),
    row({ id: 'open hint', severity: 'hint', answerBy: '2024-06-26' }),
    row({ id: 'open grave', severity: 'grave', answerBy: '2024-07-01' }),
    row({ id: 'open serious 2', severity: 'serious', answerBy: '2024-06-29' }),
    row({ id: 'open serious 1', severity: 'serious', answerBy: '2024-06-28' }),
    row({ id: 'answered', severity: 'hint', answerBy: '2024-06-20' }, true),
  ];
  expect(worklist(rows, now).map(({ id }) => id)).toEqual([
    'late hint',
    'open grave',
    'open serious 1',
    'open serious 2',
    'answered',
    'open hint',
    'closed',
  ]);
  expect(openCount(rows, now)).toEqual({ open: 6, overdue: 1 });
  expect([
    countOf(rows, 'open', 'hint'),
    countOf(rows, 'fixed', 'grave'),
    countOf(rows, 'fixed', 'hint'),
  ]).toEqual([3, 1, 0]);
});
