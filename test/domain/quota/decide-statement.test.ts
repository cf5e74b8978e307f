import { describe, expect, test } from 'vitest';
import {
  QUOTA_EVENTS,
  QUOTA_STATES,
  type QuotaEvent,
  type QuotaLevel,
} from '../../../shared/domain/model/quota.ts';
import { ROLES } from '../../../shared/domain/model/staff.ts';
import { decideStatement, type QuotaCommand } from '../../../shared/domain/quota/decide-statement.ts';
import { QUOTA_MOVES, type QuotaStanding } from '../../../shared/domain/quota/moves.ts';
import { aContent, aStatement } from '../../builders/quota.ts';

const now = Date.parse('2024-05-20T10:00:00+08:00');
const STANDINGS: readonly QuotaStanding[] = ['none', ...QUOTA_STATES];
const COMMANDS: Readonly<Record<QuotaEvent, QuotaCommand>> = {
  save: { event: 'save', content: aContent({ total: 8 }) },
  submit: { event: 'submit', officesVersion: 1 },
  approve: { event: 'approve' },
  file: { event: 'file' },
  return: { event: 'return', reason: '请核实编制数' },
};

/** Every legal move, who makes it and where it leads, written out. */
const LEGAL: Readonly<Record<string, readonly [QuotaLevel, string]>> = {
  'none save': ['officer', 'draft'],
  'draft save': ['officer', 'draft'],
  'draft submit': ['officer', 'submitted'],
  'submitted approve': ['city', 'city'],
  'submitted return': ['city', 'returned'],
  'city approve': ['province', 'province'],
  'city return': ['province', 'returned'],
  'province file': ['province', 'filed'],
  'province return': ['province', 'returned'],
  'filed save': ['officer', 'draft'],
  'returned save': ['officer', 'draft'],
};
const PAIRS = STANDINGS.flatMap((standing) =>
  QUOTA_EVENTS.map((event) => ({ pair: `${standing} ${event}`, standing, event })),
);
const statementIn = (standing: QuotaStanding) => (standing === 'none' ? undefined : aStatement(standing));

describe('every state, every event and every role', () => {
  test('are 35 pairs, the legal ones among them', () => {
    expect(PAIRS).toHaveLength(35);
    expect(Object.keys(LEGAL).every((legal) => PAIRS.some(({ pair }) => pair === legal))).toBe(true);
  });

  test.each(PAIRS)('$pair', ({ pair, standing, event }) => {
    const legal = LEGAL[pair];
    for (const role of ROLES) {
      const before = statementIn(standing);
      const decided = decideStatement(before, COMMANDS[event], { now, by: '某人', roles: [role] });
      if (legal === undefined) {
        expect(decided).toMatchObject({
          refusal: { code: 'quota.no-such-move', facts: { state: standing } },
        });
      } else if (role !== legal[0]) {
        expect(decided).toMatchObject({ refusal: { code: 'quota.other-level', facts: { level: legal[0] } } });
      } else {
        if (!decided.ok) expect.fail(decided.refusal.code);
        expect(decided.value.state).toBe(legal[1]);
        expect(decided.value.log.at(-1)).toMatchObject({ event, to: legal[1], at: now, by: '某人' });
      }
    }
  });

  test('the table holds nothing else', () => {
    const listed = STANDINGS.flatMap((standing) =>
      Object.keys(QUOTA_MOVES[standing]).map((event) => `${standing} ${event}`),
    );
    expect(listed).toEqual(Object.keys(LEGAL));
  });
});

describe('a statement', () => {
  const officer = { now, by: '王主任', roles: ['officer' as const] };
  const decide = (...given: Parameters<typeof decideStatement>) => {
    const decided = decideStatement(...given);
    if (!decided.ok) expect.fail(decided.refusal.code);
    return decided.value;
  };

  test('keeps its serial and history while it is mended', () => {
    const first = decide(undefined, COMMANDS.save, officer);
    expect(first).toMatchObject({ serial: 1, version: 1, total: 8 });
    const back = aStatement('returned', { log: first.log, version: 6 });
    const mended = decide(back, { event: 'save', content: aContent() }, officer);
    expect(mended).toMatchObject({ serial: 1, version: 7, total: 7, state: 'draft' });
    expect(mended.log).toHaveLength(2);
  });

  test('is followed by the next one once it is filed', () => {
    expect(decide(aStatement('filed', { serial: 3 }), COMMANDS.save, officer)).toMatchObject({
      serial: 4,
      version: 1,
      log: [{ event: 'save', total: 8, reason: '社区矫正对象较多' }],
    });
  });

  test('stays as it was stated when it goes up', () => {
    const stated = aContent({ total: 9 });
    const filed = decide(aStatement('province', stated), COMMANDS.file, {
      now,
      by: '省',
      roles: ['province'],
    });
    expect(filed).toMatchObject(stated);
    expect(filed.log.at(-1)).toEqual({ event: 'file', to: 'filed', at: now, by: '省', total: 9 });
  });

  test.each<[string, Parameters<typeof decideStatement>[0], QuotaCommand, string]>([
    [
      'below the least',
      undefined,
      { event: 'save', content: aContent({ total: 6, split: [3, 3] }) },
      'quota.below-least',
    ],
    [
      'of offices that have changed since',
      aStatement('draft'),
      { event: 'submit', officesVersion: 2 },
      'quota.offices-changed',
    ],
    [
      'sent back without a reason',
      aStatement('submitted'),
      { event: 'return', reason: '  ' },
      'quota.return-reason',
    ],
    [
      'sent back with too long a reason',
      aStatement('submitted'),
      { event: 'return', reason: '长'.repeat(1001) },
      'quota.reason-too-long',
    ],
  ])('%s is refused', (_, statement, command, code) => {
    const everybody = { now, by: '某人', roles: ROLES };
    expect(decideStatement(statement, command, everybody)).toMatchObject({ ok: false, refusal: { code } });
  });
});
