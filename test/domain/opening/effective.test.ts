import { describe, expect, test } from 'vitest';
import type { Opening } from '../../../shared/domain/model/opening.ts';
import {
  announcedCampaign,
  effectiveCampaign,
  effectivePositions,
  goesAhead,
  isCancelled,
} from '../../../shared/domain/opening/effective.ts';
import { headcountOf, postsOnOffer } from '../../../shared/domain/quota/may-offer.ts';
import { stageBlockers } from '../../../shared/domain/selection/blockers.ts';
import { interviewLists } from '../../../shared/domain/selection/interview-list.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { rankingSheet } from '../../../shared/domain/selection/ranking-sheet.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aCandidate, anExamined } from '../../builders/candidate.ts';

const announced = aCampaign({
  openingRatio: 2,
  interview: { ratio: 2 },
  positions: [
    { code: '01', office: '甲司法所', headcount: 2 },
    { code: '02', office: '乙司法所', headcount: 1 },
    { code: '03', office: '丙司法所', headcount: 1 },
  ],
});
const opening: Opening = {
  ratio: 2,
  posts: [
    { post: '01', from: 2, to: 1, admitted: 3 },
    { post: '02', from: 1, to: 0, admitted: 1 },
  ],
  until: 0,
  by: 'x',
  at: 0,
};
const campaign = effectiveCampaign(announced, opening);

describe('what goes ahead of a campaign', () => {
  test('a cut post has what is left, a cancelled one nothing, and both say what was announced', () =>
    expect(campaign.positions).toEqual([
      { code: '01', office: '甲司法所', headcount: 1, announced: 2 },
      { code: '02', office: '乙司法所', headcount: 0, announced: 1 },
      { code: '03', office: '丙司法所', headcount: 1 },
    ]));

  test('without a decision nothing changes', () =>
    expect(effectivePositions(announced.positions, undefined)).toEqual(announced.positions));

  test('and back to what was announced', () => {
    expect(announcedCampaign(campaign)).toEqual(announced);
    expect(announcedCampaign(announced)).toEqual(announced);
  });

  test.each([
    ['01', true, false],
    ['02', false, true],
    ['03', true, false],
    ['04', false, false],
  ])('post %s goes ahead: %s, is cancelled: %s', (post, ahead, cancelled) =>
    expect([goesAhead(campaign, post), isCancelled(campaign, post)]).toEqual([ahead, cancelled]),
  );

  test('the places taken away go back to the county’s number', () => {
    const progress = { status: 'running', version: 1, stage: 'written', open: true, log: [] } as const;
    expect([headcountOf(announced), headcountOf(campaign)]).toEqual([4, 2]);
    expect(postsOnOffer([{ campaign, progress }])).toBe(2);
  });
});

describe('selection works with what goes ahead', () => {
  const candidates = [
    anExamined('a', 9000, 9000),
    anExamined('b', 8000, 8000),
    anExamined('c', 7000, 7000),
    aCandidate('d', { position: '02' }),
  ];
  const sheets = { written: true, interview: true };

  test('so many enter the interview as the places left allow', () => {
    const [first, second] = interviewLists(campaign, candidates, sheets);
    expect(first?.entries.map(({ number }) => number)).toEqual(['a', 'b']);
    expect(second).toMatchObject({ places: 0, entries: [] });
  });

  test('one is proposed, the cancelled post proposes nobody, and its applicant ended with it', () => {
    expect(rankingSheet(campaign, candidates, '01', sheets)?.headcount).toBe(1);
    expect(reachedFor(campaign, candidates, sheets).map(({ number }) => number)).toEqual(['a']);
    expect(computeOutcomes(campaign, candidates, sheets).map(({ outcome }) => outcome)).toEqual([
      'proposed',
      'not-selected',
      'not-shortlisted',
      'post-cancelled',
    ]);
  });

  test('a person refused in review stays refused, and one not reviewed yet is still in the procedure', () => {
    const refused = aCandidate('r', { position: '02', review: 'refused', failed: ['open.character'] });
    const pending = aCandidate('p', { position: '02', review: 'pending' });
    expect(computeOutcomes(campaign, [refused, pending], sheets).map(({ outcome }) => outcome)).toEqual([
      'ineligible',
      undefined,
    ]);
  });

  test('nobody of a cancelled post keeps the written exam waiting for a sheet', () => {
    const none = { written: false, interview: false };
    expect(stageBlockers('written', campaign, [aCandidate('d', { position: '02' })], none)).toBe(0);
    expect(stageBlockers('written', campaign, [aCandidate('e', { position: '03' })], none)).toBe(1);
  });
});
