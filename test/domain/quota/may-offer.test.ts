import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPEN_STAGES } from '../../../shared/domain/model/stage.ts';
import { leftToOffer, mayOffer, postsOnOffer } from '../../../shared/domain/quota/may-offer.ts';
import { refusalText } from '../../../shared/domain/refusals.ts';

const positions = [
  { code: '01', office: '甲', headcount: 2 },
  { code: '02', office: '乙', headcount: 3 },
];
const campaign = { code: '2024-open-1', positions };

describe('what a campaign may offer', () => {
  const figures = { filed: 12, filled: 3, onOffer: 5 };

  test.each([
    [3, true],
    [4, true],
    [5, false],
  ])('of 12 filed, 3 filled and 5 on offer, %i: %s', (asked, allowed) =>
    expect(mayOffer(figures, asked).ok).toBe(allowed),
  );

  test('the refusal says the arithmetic', () => {
    const offer = mayOffer(figures, 6);
    if (offer.ok) expect.fail('offered');
    expect(refusalText(offer.refusal).detail).toBe(
      '备案12名，已聘3名，正在招聘5名，还可招聘4名；本次拟招6名。公告没有发布。',
    );
  });

  test('nothing is left, never less, where a smaller number was filed later', () => {
    const offer = mayOffer({ filed: 4, filled: 3, onOffer: 5 }, 1);
    expect(offer).toMatchObject({ refusal: { code: 'quota.exceeded', facts: { left: 0 } } });
  });

  test('nothing before a number is filed', () => {
    const offer = mayOffer({ filed: undefined, filled: 0, onOffer: 0 }, 1);
    expect(offer).toMatchObject({ refusal: { code: 'quota.not-filed', facts: { asked: 1 } } });
  });

  test('filled, on offer and newly offered never exceed the filed number', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, count, count, (filed, filled, onOffer, asked) => {
        const offer = mayOffer({ filed, filled, onOffer }, asked);
        expect(offer.ok).toBe(asked <= leftToOffer({ filed, filled, onOffer }));
        if (offer.ok && asked > 0) expect(filled + onOffer + asked).toBeLessThanOrEqual(filed);
      }),
    );
  });
});

describe('what is on offer', () => {
  test('a draft offers nothing', () =>
    expect(postsOnOffer([{ campaign, progress: { status: 'draft', version: 0, log: [] } }])).toBe(0));

  test.each(
    OPEN_STAGES.flatMap((stage) => [
      { stage, open: true, posts: 5 },
      { stage, open: false, posts: stage === 'contract' ? 0 : 5 },
    ]),
  )('a campaign in $stage, open $open: $posts', ({ stage, open, posts }) =>
    expect(
      postsOnOffer([{ campaign, progress: { status: 'running', version: 3, stage, open, log: [] } }]),
    ).toBe(posts),
  );
});
