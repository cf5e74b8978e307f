import { describe, expect, test } from 'vitest';
import { raise } from '../../../../shared/domain/audit/raise.ts';
import { findingAltered } from '../../../../shared/domain/audit/rules/finding-altered.ts';
import type { AuditFinding, FindingEvent } from '../../../../shared/domain/model/audit.ts';
import { AT, NUMBER } from './evidence.ts';

const FOUND = raise(
  {
    rule: 'screening.recomputed',
    subject: { kind: 'application', key: NUMBER },
    campaign: '2024-open-1',
    facts: '不符',
    occurrence: 'v1',
  },
  '0123456789abcdef',
  AT,
);
const event = (name: FindingEvent['event'], after: number): FindingEvent => ({
  event: name,
  at: AT + after,
  by: '赵纪检（inspector01）',
  role: name === 'answer' ? 'officer' : 'inspector',
  text: '已核实',
});
const withLog = (...log: readonly FindingEvent[]): AuditFinding => ({
  ...FOUND,
  version: log.length + 1,
  log,
});

describe('a finding', () => {
  test.each<readonly [string, AuditFinding]>([
    ['as it was raised', FOUND],
    ['answered in the moment it was found', withLog(event('answer', 0))],
    ['answered twice in one moment', withLog(event('answer', 5), event('answer', 5))],
    ['closed', { ...withLog(event('answer', 1), event('fix', 2)), state: 'fixed' }],
    ['taken up again', withLog(event('uphold', 1), event('reopen', 2))],
    [
      'taken up again and explained',
      {
        ...withLog(event('uphold', 1), event('reopen', 2), event('explain', 3)),
        state: 'explained',
      },
    ],
  ])('%s follows from its log', (_, finding) => expect(findingAltered(finding)).toEqual([]));

  test.each<readonly [string, AuditFinding, string]>([
    ['closed without anybody saying so', { ...FOUND, state: 'fixed' }, '办理状态'],
    ['open though it was closed', withLog(event('explain', 1)), '办理状态'],
    [
      'answered after it was closed',
      { ...withLog(event('fix', 1), event('answer', 2)), state: 'fixed' },
      '办理状态',
    ],
    ['of a version without an event', { ...FOUND, version: 2 }, '版本号'],
    ['of an event without a version', { ...withLog(event('answer', 1)), version: 1 }, '版本号'],
    ['answered before it was found', withLog(event('answer', -1)), '时间先后'],
    ['with events out of order', withLog(event('answer', 2), event('answer', 1)), '时间先后'],
    ['closed by the bureau', { ...withLog({ ...event('fix', 1), role: 'officer' }), state: 'fixed' }, '权限'],
    ['answered by 纪检监察', withLog({ ...event('answer', 1), role: 'inspector' }), '权限'],
  ])('%s does not', (_, finding, fault) => {
    const [found, ...more] = findingAltered(finding);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      rule: 'finding.altered',
      subject: { kind: 'finding', key: FOUND.id },
      campaign: '2024-open-1',
    });
    expect(found?.facts).toContain(fault);
  });

  test('every fault is told, and another fault of the same version is another finding', () => {
    const [both] = findingAltered({ ...withLog(event('answer', -1)), state: 'fixed' });
    for (const words of ['办理状态', '时间先后']) expect(both?.facts).toContain(words);
    expect(both?.occurrence).not.toBe(findingAltered(withLog(event('answer', -1)))[0]?.occurrence);
  });

  test.each([
    ['catalogue', { severity: 'hint', clause: '四(一)' } as const],
    ['calendar', { answerBy: '2024-06-25', provisional: true }],
  ])('raised by another %s than today’s is in order', (_, raised) =>
    expect(findingAltered({ ...FOUND, ...raised })).toEqual([]),
  );

  test('that nobody wrote who may is told even where all of it fits, each content for itself', () => {
    const closed: AuditFinding = { ...withLog(event('explain', 1)), state: 'explained' };
    expect(findingAltered(closed)).toEqual([]);
    const [one] = findingAltered(closed, 'a1');
    const [other] = findingAltered(closed, 'b2');
    expect(one).toMatchObject({ rule: 'finding.altered', subject: { kind: 'finding', key: FOUND.id } });
    expect(one?.facts).toContain('校验码不符');
    expect(one?.occurrence).not.toBe(other?.occurrence);
  });
});
