import { describe, expect, test } from 'vitest';
import type { CampaignEvidence, SheetVersion } from '../../../../shared/domain/audit/campaign/evidence.ts';
import { scoresAfterLock } from '../../../../shared/domain/audit/rules/scores-after-lock.ts';
import type { NoticeCorrection, ScoreReview } from '../../../../shared/domain/model/score-review.ts';
import {
  aSheet,
  aWalkedCampaign,
  FIRST,
  on,
  SECOND,
  THIRD,
  withNotice,
  withPerson,
} from '../../../builders/campaign-evidence.ts';

const truth = aWalkedCampaign();
const MARKS = { [FIRST]: 9000, [SECOND]: 8000, [THIRD]: 7000 };
const LOCKED = '06-24 12:00';
const another = (at: number, marks: SheetVersion['marks'], changes: Partial<SheetVersion> = {}) => ({
  ...truth,
  sheets: [...truth.sheets, aSheet('written', at, marks, { version: 2, ...changes })],
});
const occurrences = (evidence: CampaignEvidence) =>
  scoresAfterLock(evidence).map(({ occurrence }) => occurrence.replace(/ \d+$/, ''));

describe('a sheet beside the composition of its notice', () => {
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['before it', another(on('06-24 11:59:59.999'), { ...MARKS, [THIRD]: 7100 }), []],
    [
      'at its very moment, with other marks',
      another(on(LOCKED), { ...MARKS, [THIRD]: 7100 }),
      ['written sheet 2'],
    ],
    ['at its very moment, with the marks that are listed', another(on(LOCKED), MARKS), []],
    ['within a request of it, with the marks that are listed', another(on('06-24 12:00:30'), MARKS), []],
    ['later, with the marks that are listed', another(on('06-24 12:00:30.001'), MARKS), ['written sheet 2']],
    ['later', another(on('06-25 10:00'), { ...MARKS, [THIRD]: 7100 }), ['written sheet 2']],
  ])('%s', (_, evidence, expected) => expect(occurrences(evidence)).toEqual(expected));

  test('a notice that was called back locks until it was', () => {
    const log = [
      {
        event: 'composed' as const,
        kind: 'written' as const,
        at: on('06-24 10:30'),
        by: '王',
        publishedAt: on('06-25 09:00'),
      },
      {
        event: 'called-back' as const,
        kind: 'written' as const,
        at: on('06-24 11:00'),
        by: '王',
        publishedAt: on('06-25 09:00'),
      },
      ...truth.noticeLog,
    ];
    const at = (moment: number) => occurrences({ ...another(moment, MARKS), noticeLog: log });
    expect(at(on('06-24 10:59:59.999'))).toEqual(['written sheet 2']);
    expect(at(on('06-24 11:00'))).toEqual([]);
  });
});

describe('a score review', () => {
  const AT = on('06-25 10:00');
  const review: ScoreReview = {
    ...{ number: THIRD, campaign: '2024-open-1', position: '01', kind: 'written', part: 'addition' },
    ...{ text: '合分不符', filedAt: on('06-24 15:00'), version: 2 },
    answer: { result: 'corrected', reason: '少加', from: 7000, to: 7100, by: '陈', at: AT },
  };
  const below: NoticeCorrection = {
    ...{ notice: '2024-open-1-written', campaign: '2024-open-1', kind: 'written', number: THIRD },
    ...{ from: 7000, to: 7100, at: AT, version: 2 },
  };
  const corrected = (
    sheet: Partial<SheetVersion> = {},
    asked: ScoreReview | undefined = review,
    corrections: readonly NoticeCorrection[] = [below],
  ) =>
    withNotice(
      withPerson(
        another(
          AT,
          { ...MARKS, [THIRD]: 7100 },
          {
            corrections: [{ number: THIRD, from: 7000, to: 7100, by: '陈', at: AT }],
            ...sheet,
          },
        ),
        THIRD,
        () => ({ scoreReviews: asked ? [asked] : [] }),
      ),
      'written',
      () => ({ corrections }),
    );
  const { answer: _, ...open } = review;
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['on record changes its mark', corrected(), []],
    [
      'that changes a second mark',
      corrected({ marks: { ...MARKS, [THIRD]: 7100, [SECOND]: 8100 } }),
      ['written sheet 2'],
    ],
    ['that was never decided', corrected({}, open), ['written sheet 2']],
    ['with another mark on record', corrected({ marks: { ...MARKS, [THIRD]: 7200 } }), ['written sheet 2']],
    ['at another moment', corrected({ at: AT + 1 }), ['written sheet 2']],
    ['without its correction below the notice', corrected({}, review, []), ['written sheet 2']],
    [
      'whose sheet is gone',
      withNotice(truth, 'written', () => ({ corrections: [below] })),
      ['written correction'],
    ],
  ])('%s', (_, evidence, expected) => expect(occurrences(evidence)).toEqual(expected));
});

test.each<[string, Partial<CampaignEvidence>, readonly string[]]>([
  [
    'an entry of an examiner',
    {
      entries: [
        {
          kind: 'written',
          version: 3,
          examiner: 'examiner02',
          values: MARKS,
          by: '钱',
          at: on('06-25 10:00'),
        },
      ],
    },
    ['written entry 3'],
  ],
  [
    'the settlement of a difference',
    {
      settlements: [
        {
          kind: 'written',
          version: 3,
          number: THIRD,
          mark: 7100,
          over: '',
          settler: 'x',
          by: '孙',
          at: on('06-25 10:00'),
        },
      ],
    },
    ['written settlement 3'],
  ],
  [
    'marks of a panel',
    { panelMarks: [{ panel: 'P1', version: 2, rows: {}, by: '钱', at: on('06-26 10:00') }] },
    ['interview panel P1 2'],
  ],
  [
    'marks of a panel before',
    { panelMarks: [{ panel: 'P1', version: 2, rows: {}, by: '钱', at: on('06-25 11:00') }] },
    [],
  ],
])('%s', (_, changes, expected) => expect(occurrences({ ...truth, ...changes })).toEqual(expected));
