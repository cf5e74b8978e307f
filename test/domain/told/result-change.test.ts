import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/domain/model/selection.ts';
import { isConcernedBy } from '../../../shared/domain/told/audience.ts';
import { tellOfResult } from '../../../shared/domain/told/result-change.ts';

const AT = 1_718_850_000_000;
const an = (changes: Partial<Outcome> = {}): Outcome => ({
  number: '0000000000A1',
  position: '01',
  failed: [],
  shortlisted: false,
  reached: false,
  substitute: false,
  ...changes,
});
const assessed = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'qualified',
} as const;

describe('a released outcome is news', () => {
  test.each<[string, Outcome | undefined, Outcome, string | undefined]>([
    ['when it is the first', undefined, an(), 'stage.result'],
    ['not when it is the same', an({ written: 8000 }), an({ written: 8000 }), undefined],
    ['not when only what nobody reads differs', an(), an({ reached: true }), undefined],
    ['when a mark comes', an(), an({ written: 8000 }), 'stage.result'],
    ['when a mark changes', an({ written: 7999 }), an({ written: 8000 }), 'stage.result'],
    ['when absent is not zero any more', an({ written: 0 }), an({ written: 'absent' }), 'stage.result'],
    ['when an outcome comes', an(), an({ outcome: 'written-below' }), 'stage.result'],
    ['when an outcome is taken back', an({ outcome: 'ineligible' }), an(), 'stage.result'],
    [
      'when other rules exclude',
      an({ failed: ['open.age'] }),
      an({ failed: ['open.residence'] }),
      'stage.result',
    ],
    ['when the rank changes', an({ rank: 2 }), an({ rank: 1 }), 'stage.result'],
    ['when they enter the interview', an(), an({ shortlisted: true }), 'stage.result'],
    ['when an assessment comes', an(), an({ assessment: assessed }), 'stage.result'],
    [
      'not when an assessment is written in another order',
      an({ assessment: assessed }),
      an({
        assessment: {
          lian: assessed.lian,
          ji: assessed.ji,
          qin: assessed.qin,
          neng: assessed.neng,
          de: assessed.de,
        },
      }),
      undefined,
    ],
    [
      'when an assessment changes',
      an({ assessment: assessed }),
      an({ assessment: { ...assessed, ji: 'unqualified' } }),
      'stage.result',
    ],
    ['called up', an({ rank: 3 }), an({ rank: 3, substitute: true }), 'substituted'],
    ['called up and proposed', an(), an({ outcome: 'proposed', substitute: true }), 'substituted'],
    [
      'proposed after having been called up',
      an({ substitute: true }),
      an({ outcome: 'proposed', substitute: true }),
      'stage.result',
    ],
    ['struck', an({ outcome: 'proposed' }), an({ outcome: 'struck' }), 'struck'],
    ['not struck twice', an({ outcome: 'struck' }), an({ outcome: 'struck' }), undefined],
  ])('%s', (_, before, after, kind) => {
    const expected = kind === undefined ? undefined : { kind, at: AT, facts: { stage: 'written' } };
    expect(tellOfResult(before, after, { stage: 'written' }, AT)).toEqual(expected);
  });
});

describe('who is told of a notice', () => {
  test.each([
    ['review', 'open', undefined, true],
    ['review', 'open', 'ineligible', true],
    ['written', 'open', 'ineligible', false],
    ['written', 'open', 'written-absent', true],
    ['interview-list', 'open', 'not-shortlisted', true],
    ['interview', 'open', 'not-shortlisted', false],
    ['interview', 'open', 'interview-below', true],
    ['medical-list', 'open', 'interview-below', true],
    ['proposed', 'open', 'medical-failed', false],
    ['proposed', 'open', 'not-selected', true],
    ['proposed', 'open', 'proposed', true],
    ['final', 'open', 'struck', false],
    ['final', 'open', 'tie-unresolved', true],
    ['written', 'open', 'withdrawn', false],
    ['exam', 'internal', 'exam-below', true],
    ['proposed', 'internal', 'exam-below', false],
    ['proposed', 'internal', 'not-selected', true],
    ['exam', 'internal', 'assessment-unqualified', false],
  ] as const)('%s (%s), %s: %s', (kind, track, outcome, expected) => {
    expect(isConcernedBy(kind, track, outcome && { outcome })).toBe(expected);
  });
});
