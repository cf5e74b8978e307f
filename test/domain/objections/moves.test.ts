import { describe, expect, test } from 'vitest';
import {
  OBJECTION_STATES,
  type Objection,
  type ObjectionState,
} from '../../../shared/domain/model/objection.ts';
import type { Result } from '../../../shared/domain/model/result.ts';
import { decideAnswer } from '../../../shared/domain/objections/decide-answer.ts';
import { decideWithdrawal } from '../../../shared/domain/objections/decide-withdrawal.ts';
import {
  afterEvent,
  isOpen,
  OBJECTION_EVENTS,
  type ObjectionEvent,
} from '../../../shared/domain/objections/moves.ts';
import { aNotice, anObjection } from '../../builders/objection.ts';

const AT = Date.parse('2024-07-08T10:00:00+08:00');

/** Every legal move, written out; any other pair is refused. */
const LEGAL: Readonly<Record<string, ObjectionState>> = {
  'filed: uphold': 'upheld',
  'filed: reject': 'rejected',
  'filed: withdraw': 'withdrawn',
};

const inState = (state: ObjectionState): Objection =>
  anObjection({
    state,
    ...(state === 'withdrawn' && { withdrawnAt: AT - 1 }),
    ...((state === 'upheld' || state === 'rejected') && {
      answer: { decision: state, reason: '已查', by: '王主任（officer01）', at: AT - 1 },
    }),
  });

const decide = (objection: Objection, event: ObjectionEvent): Result<Objection> =>
  event === 'withdraw'
    ? decideWithdrawal(objection, AT)
    : decideAnswer({
        objection,
        decision: event === 'uphold' ? 'upheld' : 'rejected',
        reason: '经核查属实',
        strikes: '',
        listed: aNotice().rows,
        reviewedBy: '李审核（reviewer01）',
        account: 'officer01',
        by: '王主任（officer01）',
        at: AT,
      });

const PAIRS = OBJECTION_STATES.flatMap((state) =>
  OBJECTION_EVENTS.map((event) => ({ pair: `${state}: ${event}`, state, event })),
);

describe('every state and every event', () => {
  test('are 4 × 3 pairs', () => expect(PAIRS).toHaveLength(12));

  test.each(PAIRS)('$pair', ({ pair, state, event }) => {
    const leadsTo = LEGAL[pair];
    expect(afterEvent(state, event)).toBe(leadsTo);
    const before = inState(state);
    const decided = decide(before, event);
    if (leadsTo === undefined) {
      expect(decided).toMatchObject({ ok: false, refusal: { code: 'objection.already-settled' } });
      return;
    }
    expect(decided).toMatchObject({ ok: true, value: { state: leadsTo, version: before.version + 1 } });
  });

  test('only a filed one is open', () =>
    expect(OBJECTION_STATES.filter((state) => isOpen({ state }))).toEqual(['filed']));
});

describe('withdrawing', () => {
  test('keeps the moment', () =>
    expect(decideWithdrawal(anObjection(), AT)).toMatchObject({ ok: true, value: { withdrawnAt: AT } }));

  test('is not for an objection without a name', () =>
    expect(decideWithdrawal(anObjection({ named: false }), AT)).toMatchObject({
      refusal: { code: 'objection.withdrawal-unnamed' },
    }));
});
