import { describe, expect, test } from 'vitest';
import type { Candidate, Checks } from '../../../shared/domain/model/selection.ts';
import { stageBlockers } from '../../../shared/domain/selection/blockers.ts';
import { type CheckCommand, decideCheck } from '../../../shared/domain/selection/decide-check.ts';
import { interviewLists } from '../../../shared/domain/selection/interview-list.ts';
import { rankingSheet } from '../../../shared/domain/selection/ranking-sheet.ts';
import { type Reached, reachedFor } from '../../../shared/domain/selection/reached.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aCandidate, anExamined } from '../../builders/candidate.ts';

const campaign = aCampaign({ positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }] });
const passed: Checks = { background: 'pass', medical: 'pass' };

describe('the interview list', () => {
  test('has the places, the cut, and the best first', () =>
    expect(
      interviewLists(campaign, [
        aCandidate('a', { written: 7000 }),
        aCandidate('b', { written: 9000 }),
        aCandidate('c', { written: 7000 }),
        aCandidate('d', { written: 7000 }),
        aCandidate('e', { written: 6900 }),
      ]),
    ).toEqual([
      {
        position: '01',
        places: 3,
        cut: 7000,
        entries: [
          { number: 'b', written: 9000 },
          { number: 'a', written: 7000 },
          { number: 'c', written: 7000 },
          { number: 'd', written: 7000 },
        ],
      },
    ]));
});

describe('the ranking sheet', () => {
  test('shows inputs, exact sum, rounding and places', () =>
    expect(rankingSheet(campaign, [anExamined('a', 8001, 7002)], '01')).toMatchObject({
      office: '大槐树司法所',
      headcount: 1,
      interviewPlaces: 3,
      standings: [{ written: 8001, interview: 7002, exact: 760_140, final: 7601, rank: 1 }],
      openPlaces: 0,
      settled: true,
    }));

  test('is not there for an unknown position', () =>
    expect(rankingSheet(campaign, [], '99')).toBeUndefined());
});

describe('what keeps a stage open', () => {
  const pending = aCandidate('a', { review: 'pending' });
  const marked = anExamined('b', 9000, 9000, { checks: {} });
  test.each<[Parameters<typeof stageBlockers>[0], readonly Candidate[], number]>([
    ['registration', [pending], 0],
    ['review', [pending, pending, marked], 2],
    ['review', [marked], 0],
    ['written', [aCandidate('a')], 1],
    ['written', [pending], 0],
    ['written', [marked], 0],
    ['interview', [aCandidate('a', { written: 7000 })], 1],
    ['interview', [aCandidate('a', { written: 5000 })], 0],
    ['interview', [marked], 0],
    ['background', [marked], 1],
    ['background', [{ ...marked, checks: { background: 'pass' } }], 0],
    [
      'background',
      [{ ...marked, checks: { background: 'fail' } }, anExamined('c', 8000, 8000, { checks: {} })],
      1,
    ],
    ['medical', [{ ...marked, checks: { background: 'pass' } }], 1],
    [
      'medical',
      [
        { ...marked, checks: { background: 'pass', medical: 'fail' } },
        anExamined('c', 8000, 8000, { checks: {} }),
      ],
      1,
    ],
    ['medical', [{ ...marked, checks: passed }], 0],
    ['notice', [marked], 0],
    ['contract', [marked], 0],
  ])('%s, %j: %i', (stage, candidates, count) =>
    expect(stageBlockers(stage, campaign, candidates)).toBe(count),
  );
});

describe('recording a check', () => {
  const reached = (checks: Checks): Reached | undefined =>
    reachedFor(campaign, [anExamined('a', 9000, 9000, { checks })])[0];
  const of = (what: CheckCommand['what'], result: CheckCommand['result'], reason = ''): CheckCommand => ({
    what,
    result,
    reason,
  });

  test.each<[Checks, CheckCommand, Checks]>([
    [{}, of('background', 'pass'), { background: 'pass' }],
    [{}, of('background', 'fail', '档案不实'), { background: 'fail' }],
    [{ background: 'pass' }, of('medical', 'pass'), passed],
    [{ background: 'pass' }, of('withdrew', 'yes'), { background: 'pass', withdrew: true }],
    [passed, of('withdrew', 'yes'), { ...passed, withdrew: true }],
  ])('on %j: %j', (before, command, after) =>
    expect(decideCheck(reached(before), command)).toEqual({ ok: true, value: after }),
  );

  test.each<[Checks, CheckCommand, string]>([
    [{}, of('medical', 'pass'), 'check.out-of-order'],
    [{ background: 'pass' }, of('background', 'fail', '更正'), 'check.already-recorded'],
    [{ background: 'fail' }, of('medical', 'pass'), 'check.already-recorded'],
    [{ background: 'fail' }, of('withdrew', 'yes'), 'check.already-recorded'],
    [{ withdrew: true }, of('background', 'pass'), 'check.already-recorded'],
    [{}, of('background', 'fail', ' '), 'check.reason-required'],
    [{}, of('background', 'yes'), 'check.result-unknown'],
    [{}, of('withdrew', 'pass'), 'check.result-unknown'],
  ])('is refused on %j: %j as %s', (before, command, code) =>
    expect(decideCheck(reached(before), command)).toMatchObject({ refusal: { code } }),
  );

  test('is refused for somebody not reached', () =>
    expect(decideCheck(undefined, of('background', 'pass'))).toMatchObject({
      refusal: { code: 'check.not-reached' },
    }));
});
