import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/days.ts';
import { localDate } from '../../../shared/domain/calendar/format.ts';
import { CONTRACT_STATES } from '../../../shared/domain/model/contract.ts';
import { closingFigures } from '../../../shared/domain/retention/closing-figures.ts';
import {
  deletionBeginsOn,
  isDeletionDue,
  isHired,
  LEAST_RETENTION_DAYS,
  MOST_RETENTION_DAYS,
  mayBeDeleted,
  unansweredIn,
} from '../../../shared/domain/retention/deletion-due.ts';
import type { Ending } from '../../../shared/domain/retention/ended-at.ts';
import { retentionEndsOn } from '../../../shared/domain/retention/ends-on.ts';
import { aCampaign } from '../../builders/campaign.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const endedAt = (moment: number, open = false): Ending => ({
  campaign: aCampaign(),
  progress: {
    ...{ status: 'running', version: 9, stage: 'contract', open },
    log: [{ event: 'close', stage: 'contract', at: moment, by: 'officer01' }],
  },
});

const moments = fc.integer({ min: at('2024-01-01T00:00:00'), max: at('2030-12-31T23:59:59') });
const keeping = fc.integer({ min: LEAST_RETENTION_DAYS, max: MOST_RETENTION_DAYS });

describe('when deleting begins', () => {
  test('the day after the last day of keeping, at midnight in Shanghai', () => {
    const ending = endedAt(at('2024-09-02T16:00:00'));
    expect(retentionEndsOn(ending, 200)).toBe('2025-03-21');
    expect(isDeletionDue(ending, 200, localDate(at('2025-03-21T23:59:59.999')))).toBe(false);
    expect(isDeletionDue(ending, 200, localDate(at('2025-03-22T00:00:00')))).toBe(true);
  });

  test('for every end and every time of keeping: not on the last day, from the next on for good', () =>
    fc.assert(
      fc.property(moments, keeping, fc.integer({ min: 0, max: 2000 }), (moment, days, later) => {
        const ending = endedAt(moment);
        const last = addDays(localDate(moment), days);
        expect(isDeletionDue(ending, days, last)).toBe(false);
        expect(isDeletionDue(ending, days, addDays(last, 1 + later))).toBe(true);
        expect(deletionBeginsOn(ending, days)).toBe(addDays(last, 1));
      }),
    ));

  test('never of a campaign that goes on, whatever the day', () =>
    fc.assert(
      fc.property(moments, keeping, moments, (moment, days, today) => {
        expect(isDeletionDue(endedAt(moment, true), days, localDate(today))).toBe(false);
      }),
    ));

  test('a record that names fewer days than any county may choose justifies nothing', () => {
    const ending = endedAt(at('2024-09-02T16:00:00'));
    expect(mayBeDeleted(ending, LEAST_RETENTION_DAYS - 1, '2029-01-01')).toBe(false);
    expect(mayBeDeleted(ending, LEAST_RETENTION_DAYS, '2024-11-01')).toBe(false);
    expect(mayBeDeleted(ending, LEAST_RETENTION_DAYS, '2024-11-02')).toBe(true);
  });
});

test('whoever signed is hired, and nobody else', () => {
  const hired = CONTRACT_STATES.filter((state) => isHired({ contract: { state } }));
  expect(hired).toEqual(['signed', 'started']);
  expect(isHired({})).toBe(false);
});

test('every objection, appeal and score review without an answer counts, and none that has one', () => {
  const [open, answered] = [{ state: 'filed' as const }, { state: 'rejected' as const }];
  const none = { objections: [], applications: [], scoreReviews: [] };
  expect(unansweredIn(none)).toBe(0);
  expect(unansweredIn({ ...none, objections: [open, answered, { state: 'withdrawn' }] })).toBe(1);
  expect(unansweredIn({ ...none, applications: [{ appeal: open }, { appeal: answered }, {}] })).toBe(1);
  expect(unansweredIn({ ...none, scoreReviews: [{}, { answer: {} }] })).toBe(1);
});

const person = fc.record({
  position: fc.constantFrom('01', '02', '03'),
  sex: fc.constantFrom('male' as const, 'female' as const),
  review: fc.record({ decision: fc.constantFrom('accepted' as const, 'refused' as const) }),
  contract: fc.record({ state: fc.constantFrom(...CONTRACT_STATES) }),
});

test('the figures that are kept count everybody once, and name nobody', () =>
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40 }), (people) => {
      const figures = closingFigures(people);
      const sum = (of: 'registered' | 'admitted' | 'hired') =>
        figures.reduce((total, one) => total + one[of].male + one[of].female, 0);
      expect(sum('registered')).toBe(people.length);
      expect(sum('admitted')).toBe(people.filter(({ review }) => review.decision === 'accepted').length);
      expect(sum('hired')).toBe(people.filter(isHired).length);
      expect(figures.map(({ position }) => position)).toEqual(
        [...new Set(people.map(({ position }) => position))].toSorted(),
      );
    }),
  ));
