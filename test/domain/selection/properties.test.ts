import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate, CheckResult, Mark } from '../../../shared/domain/model/selection.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aCandidate } from '../../builders/candidate.ts';

const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }).map((step) => 5950 + step * 25) },
  { weight: 1, arbitrary: fc.constant<Mark>('absent') },
);
const anyCheck = fc.constantFrom<CheckResult>('pass', 'pass', 'pass', 'fail');
const anyCandidates: fc.Arbitrary<readonly Candidate[]> = fc
  .array(
    fc.record({
      position: fc.constantFrom('01', '02'),
      preferred: fc.boolean(),
      written: anyMark,
      interview: anyMark,
      checks: fc.record({ withdrew: fc.boolean(), background: anyCheck, medical: anyCheck }),
    }),
    { maxLength: 30 },
  )
  .map((people) => people.map((one, index) => aCandidate(`n${index}`, one)));
const anyCampaign = fc
  .record({
    headcount: fc.integer({ min: 1, max: 4 }),
    substitutes: fc.boolean(),
    tieBreak: fc.constantFrom<readonly ('written' | 'interview')[]>([], ['written'], ['interview']),
  })
  .map(({ headcount, substitutes, tieBreak }) =>
    aCampaign({
      substitutes,
      tieBreak,
      positions: ['01', '02'].map((code) => ({ code, office: `第${code}司法所`, headcount })),
    }),
  );

describe('any selection', () => {
  test('gives the same outcomes whatever the order and the numbers of people', () => {
    fc.assert(
      fc.property(
        anyCampaign,
        anyCandidates,
        fc.integer({ min: 0, max: 29 }),
        (campaign, candidates, turn) => {
          const renamed = candidates.map((one, index) => ({ ...one, number: `x${99 - index}` }));
          const turned = [...renamed.slice(turn), ...renamed.slice(0, turn)].reverse();
          const after = new Map(computeOutcomes(campaign, turned).map((one) => [one.number, one]));
          for (const [index, before] of computeOutcomes(campaign, candidates).entries())
            expect({ ...after.get(`x${99 - index}`), number: before.number }).toEqual(before);
        },
      ),
    );
  });

  test('gives everybody an outcome, proposes no more than there are places, and never past an unresolved tie', () => {
    fc.assert(
      fc.property(anyCampaign, anyCandidates, (campaign, candidates) => {
        const outcomes = computeOutcomes(campaign, candidates, { written: true, interview: true });
        expect(outcomes.every(({ outcome }) => outcome !== undefined)).toBe(true);
        for (const { code, headcount } of campaign.positions) {
          const own = outcomes.filter(({ position }) => position === code);
          const ranks = (wanted: string) =>
            own.filter(({ outcome }) => outcome === wanted).map(({ rank = 0 }) => rank);
          expect(ranks('proposed').length).toBeLessThanOrEqual(headcount);
          if (!campaign.substitutes)
            expect(own.filter(({ reached }) => reached).length).toBeLessThanOrEqual(headcount);
          const stop = Math.min(...ranks('tie-unresolved'), ...ranks('not-selected'));
          expect(own.every(({ reached, rank = 0 }) => !reached || rank < stop)).toBe(true);
        }
      }),
    );
  });

  test('leaves no place open while somebody who may take it is passed over', () => {
    fc.assert(
      fc.property(anyCampaign, anyCandidates, (campaign, candidates) => {
        const outcomes = computeOutcomes(campaign, candidates, { written: true, interview: true });
        for (const { code, headcount } of campaign.positions) {
          const own = outcomes.filter(({ position }) => position === code);
          const count = (wanted: string) => own.filter(({ outcome }) => outcome === wanted).length;
          const open = headcount - count('proposed');
          if (campaign.substitutes && open > 0 && count('not-selected') > 0)
            expect(count('tie-unresolved')).toBeGreaterThan(open);
        }
      }),
    );
  });
});
