import { describe, expect, test } from 'vitest';
import { openingFigures } from '../../../shared/domain/opening/figures.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';
import { aCandidate } from '../../builders/candidate.ts';

const people = (count: number, changes: Parameters<typeof aCandidate>[1] = {}) =>
  Array.from({ length: count }, (_, index) => aCandidate(`p${index}`, changes));

describe('a post held against the opening ratio', () => {
  test.each([
    // ratio, headcount, admitted: short, cut to
    [3, 2, 6, false, undefined],
    [3, 2, 5, true, 1],
    [3, 2, 7, false, undefined],
    [3, 2, 3, true, 1],
    [3, 2, 2, true, undefined],
    [3, 2, 0, true, undefined],
    [3, 1, 2, true, undefined],
    [3, 1, 3, false, undefined],
    [3, 4, 11, true, 3],
    [3, 4, 9, true, 3],
    [3, 4, 8, true, 2],
    [1, 2, 1, true, 1],
    [1, 1, 1, false, undefined],
    [1, 1, 0, true, undefined],
    [100, 1, 99, true, undefined],
    [100, 2, 199, true, 1],
  ])(
    'ratio %d, %d places, %d admitted: short %s, cut to %s',
    (openingRatio, headcount, admitted, short, cutTo) => {
      const campaign = aCampaign({
        openingRatio,
        positions: [{ code: '01', office: '大槐树司法所', headcount }],
      });
      const [figures] = openingFigures(campaign, people(admitted));
      expect(figures).toEqual({
        post: '01',
        office: '大槐树司法所',
        headcount,
        admitted,
        needed: openingRatio * headcount,
        short,
        ...(cutTo !== undefined && { cutTo }),
      });
    },
  );

  test.each([
    ['refused', { review: 'refused' }],
    ['pending', { review: 'pending' }],
    ['failed a machine rule', { failed: ['open.age'] }],
    ['withdrew', { checks: { withdrew: true } }],
    ['another post', { position: '02' }],
  ] as const)('whoever is not admitted for it does not count: %s', (_, changes) => {
    const campaign = aCampaign({ openingRatio: 3 });
    const all = [...people(6), { ...aCandidate('x'), ...changes }];
    expect(openingFigures(campaign, all)[0]?.admitted).toBe(6);
  });

  test('a campaign without a ratio, and the internal track, have none', () => {
    expect(openingFigures(aCampaign(), [])).toEqual([]);
    expect(openingFigures(anInternalCampaign(), [])).toEqual([]);
  });
});
