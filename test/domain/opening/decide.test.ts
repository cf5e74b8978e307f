import { describe, expect, test } from 'vitest';
import type { Opening } from '../../../shared/domain/model/opening.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import {
  decideOpening,
  defaultChoiceEnd,
  type OpeningContext,
} from '../../../shared/domain/opening/decide.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';
import { aCandidate } from '../../builders/candidate.ts';

const NOW = Date.parse('2024-06-25T10:00:00+08:00');
const CLOSED: Progress = { status: 'running', version: 4, stage: 'review', open: false, log: [] };
const campaign = aCampaign({
  openingRatio: 3,
  positions: [
    { code: '01', office: '甲司法所', headcount: 1 },
    { code: '02', office: '乙司法所', headcount: 2 },
    { code: '03', office: '丙司法所', headcount: 1 },
  ],
});
const admitted = (post: string, count: number) =>
  Array.from({ length: count }, (_, index) => aCandidate(`${post}-${index}`, { position: post }));
/** 01 has its three, 02 has three of six, 03 one of three. */
const candidates = [...admitted('01', 3), ...admitted('02', 3), ...admitted('03', 1)];
const context = (changes: Partial<OpeningContext> = {}): OpeningContext => ({
  campaign,
  progress: CLOSED,
  candidates,
  now: NOW,
  by: '张三（officer01）',
  ...changes,
});
const PROPOSED = { '02': 1, '03': 0 };
const DECIDED: Opening = { ratio: 3, posts: [], until: NOW + 1, by: 'x', at: NOW };

describe('deciding on all posts that fall short', () => {
  test('as proposed: cut where possible, else cancelled, with the figures', () => {
    expect(decideOpening({ places: PROPOSED }, context())).toEqual({
      ok: true,
      value: {
        ratio: 3,
        posts: [
          { post: '02', from: 2, to: 1, admitted: 3 },
          { post: '03', from: 1, to: 0, admitted: 1 },
        ],
        // 25 June 2024 is a Tuesday: three working days end with Friday.
        until: Date.parse('2024-06-29T00:00:00+08:00'),
        by: '张三（officer01）',
        at: NOW,
      },
    });
  });

  test('a post that could be cut may be cancelled instead', () => {
    const decided = decideOpening({ places: { '02': 0, '03': 0 } }, context());
    expect(decided.ok && decided.value.posts.map(({ to }) => to)).toEqual([0, 0]);
  });

  test.each<[string, Parameters<typeof decideOpening>[0]['places'], Partial<OpeningContext>, string]>([
    ['no ratio announced', PROPOSED, { campaign: aCampaign() }, 'opening.no-ratio'],
    ['the internal track', PROPOSED, { campaign: anInternalCampaign() }, 'opening.no-ratio'],
    ['decided already', PROPOSED, { opening: DECIDED }, 'opening.decided'],
    ['review still open', PROPOSED, { progress: { ...CLOSED, open: true } }, 'opening.not-due'],
    [
      'written opened',
      PROPOSED,
      { progress: { ...CLOSED, stage: 'written', open: true } },
      'opening.not-due',
    ],
    ['a draft', PROPOSED, { progress: { status: 'draft', version: 0, log: [] } }, 'opening.not-due'],
    [
      'nothing short',
      {},
      { candidates: [...admitted('01', 3), ...admitted('02', 6), ...admitted('03', 3)] },
      'opening.nothing',
    ],
    ['one left out', { '02': 1 }, {}, 'opening.changed'],
    ['one too many', { ...PROPOSED, '01': 0 }, {}, 'opening.changed'],
    ['another in its place', { '02': 1, '01': 0 }, {}, 'opening.changed'],
    ['more than the applicants are enough for', { '02': 2, '03': 0 }, {}, 'opening.places'],
    ['one where even one is too many', { '02': 1, '03': 1 }, {}, 'opening.places'],
  ])('refused: %s', (_, places, changes, code) => {
    expect(decideOpening({ places }, context(changes))).toMatchObject({ ok: false, refusal: { code } });
  });

  test.each([
    [NOW, false],
    [NOW + 1, true],
  ])('a term until %d for choosing: %s', (until, ok) => {
    expect(decideOpening({ places: PROPOSED, until }, context()).ok).toBe(ok);
  });

  test('a term that is over does not matter where no post is cancelled', () => {
    const only = context({ candidates: [...admitted('01', 3), ...admitted('02', 3), ...admitted('03', 3)] });
    expect(decideOpening({ places: { '02': 1 }, until: NOW - 1 }, only).ok).toBe(true);
  });

  test.each([
    // A Friday before the make-up Sunday of the 2024 National Day holidays; and a year whose arrangement is not published.
    ['2024-09-27T23:00:00+08:00', '2024-10-09T00:00:00+08:00', false],
    ['2024-06-21T09:00:00+08:00', '2024-06-27T00:00:00+08:00', false],
    ['2031-06-02T09:00:00+08:00', '2031-06-06T00:00:00+08:00', true],
  ])('three working days after %s end with the day before %s', (from, until, provisional) => {
    expect(defaultChoiceEnd(Date.parse(from))).toEqual({ until: Date.parse(until), provisional });
  });
});
