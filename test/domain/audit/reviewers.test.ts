import { describe, expect, test } from 'vitest';
import {
  BULK_REFUSALS,
  BULK_WINDOW_MS,
  HASTE_MS,
  HASTE_RUN,
  LEAST_OTHERS,
  LEAST_OWN,
  MOST_TALLIES,
  OUTLIER_Z,
} from '../../../shared/domain/audit/review-figures.ts';
import {
  type CountedDecision,
  countDecision,
  type ReviewerTally,
} from '../../../shared/domain/audit/reviewer-tally.ts';
import { rateDistance, reviewOutlier } from '../../../shared/domain/audit/rules/review-outlier.ts';
import type { Found } from '../../../shared/domain/model/audit.ts';

const AT = Date.parse('2024-06-24T10:00:00+08:00');
const MINUTE = 60_000;
const CAMPAIGN = '2024-open-1';

const decided = (at: number, changes: Partial<CountedDecision> = {}): CountedDecision => ({
  campaign: CAMPAIGN,
  decision: 'refused',
  account: 'reviewer01',
  at,
  ...changes,
});
const count = (decisions: readonly CountedDecision[], before: readonly ReviewerTally[] = []) =>
  decisions.reduce<{ readonly tallies: readonly ReviewerTally[]; readonly found: readonly Found[] }>(
    ({ tallies, found }, decision) => {
      const next = countDecision(tallies, decision);
      return { tallies: next.tallies, found: [...found, ...next.found] };
    },
    { tallies: before, found: [] },
  );
const rulesIn = (found: readonly Found[]) => found.map(({ rule }) => rule);
const every = (step: number, times: number, changes: Partial<CountedDecision> = {}) =>
  Array.from({ length: times }, (_, place) => decided(AT + place * step, changes));

describe('refusals in bulk', () => {
  const last = BULK_REFUSALS - 1;
  const spread = (over: number) =>
    Array.from({ length: BULK_REFUSALS }, (_, place) => decided(AT + Math.floor((over * place) / last)));

  test.each([
    ['as many as need be, just within the window', spread(BULK_WINDOW_MS), 1],
    ['as many, a moment longer', spread(BULK_WINDOW_MS + last), 0],
    ['one fewer', spread(BULK_WINDOW_MS).slice(1), 0],
    [
      'as many of two reviewers together',
      spread(BULK_WINDOW_MS).map((one, place) => ({ ...one, account: `reviewer0${place % 2}` })),
      0,
    ],
    [
      'as many in two campaigns together',
      spread(BULK_WINDOW_MS).map((one, place) => ({ ...one, campaign: `c-${place % 2}` })),
      0,
    ],
    ['as many accepted', spread(BULK_WINDOW_MS).map((one) => ({ ...one, decision: 'accepted' as const })), 0],
  ])('%s', (_, decisions, hints) =>
    expect(rulesIn(count(decisions).found).filter((rule) => rule === 'review.bulk-refusals')).toHaveLength(
      hints,
    ),
  );

  test('a long burst gives one hint for each so many, and says that it is no accusation', () => {
    const { found, tallies } = count(every(10_000, 2 * BULK_REFUSALS + 1));
    expect(rulesIn(found)).toEqual(['review.bulk-refusals', 'review.bulk-refusals']);
    expect(found[0]).toMatchObject({ subject: { kind: 'staff', key: 'reviewer01' }, campaign: CAMPAIGN });
    expect(found[0]?.facts).toContain('不表示办理有误');
    expect(found[0]?.occurrence).not.toBe(found[1]?.occurrence);
    expect(tallies[0]?.refusals).toHaveLength(1);
  });

  test('what was refused long ago is forgotten', () =>
    expect(count(every(MINUTE, 500)).tallies[0]?.refusals).toHaveLength(BULK_WINDOW_MS / MINUTE + 1));
});

describe('haste', () => {
  const quickly = (step: number, times: number) => every(step, times, { decision: 'accepted' });

  test.each([
    ['just as quick as it takes', HASTE_MS, HASTE_RUN + 1, 1],
    ['a moment slower', HASTE_MS + 1, HASTE_RUN + 1, 0],
    ['one fewer', HASTE_MS, HASTE_RUN, 0],
    ['one fewer than twice', HASTE_MS, 2 * HASTE_RUN, 1],
    ['twice as many', HASTE_MS, 2 * HASTE_RUN + 1, 2],
  ])('%s', (_, step, times, hints) => {
    const { found } = count(quickly(step, times));
    expect(rulesIn(found)).toEqual(Array.from({ length: hints }, () => 'review.haste'));
    for (const { facts } of found) expect(facts).toContain('不表示办理有误');
  });

  test('one pause begins the run anew', () => {
    const first = quickly(HASTE_MS, HASTE_RUN);
    const rest = first.map((one) => ({ ...one, at: one.at + HASTE_RUN * HASTE_MS + 1 }));
    expect(count([...first, ...rest]).found).toEqual([]);
  });
});

describe('the tallies', () => {
  test('count each reviewer of each campaign apart, and come to the same in any portions', () => {
    const decisions = [
      decided(AT),
      decided(AT + MINUTE, { decision: 'accepted' }),
      decided(AT + 2 * MINUTE, { account: 'reviewer02' }),
      decided(AT + 3 * MINUTE, { campaign: 'other' }),
    ];
    const whole = count(decisions);
    expect(
      whole.tallies.map(({ campaign, account, accepted, refused }) => [campaign, account, accepted, refused]),
    ).toEqual([
      [CAMPAIGN, 'reviewer01', 1, 1],
      [CAMPAIGN, 'reviewer02', 0, 1],
      ['other', 'reviewer01', 0, 1],
    ]);
    for (let cut = 0; cut <= decisions.length; cut += 1) {
      const first = count(decisions.slice(0, cut));
      expect(count(decisions.slice(cut), first.tallies).tallies).toEqual(whole.tallies);
    }
  });

  test('are bounded: those who decided longest ago go first', () => {
    const all = Array.from({ length: MOST_TALLIES + 1 }, (_, place) => decided(AT, { account: `r${place}` }));
    const { tallies } = count([...all, decided(AT, { account: 'r1' })]);
    expect(tallies).toHaveLength(MOST_TALLIES);
    expect([tallies[0]?.account, tallies.at(-1)?.account]).toEqual(['r2', 'r1']);
  });
});

describe('a rate of refusal far from that of the others', () => {
  const aTally = (account: string, accepted: number, refused: number): ReviewerTally => ({
    ...{ campaign: CAMPAIGN, account, accepted, refused, last: AT, quick: 0, refusals: [] },
  });
  const pointedOut = (...tallies: readonly ReviewerTally[]) =>
    reviewOutlier(tallies).map(({ subject }) => subject.key);

  test.each([
    ['as many decisions as it takes', LEAST_OWN, LEAST_OTHERS, ['a', 'b']],
    ['one of one’s own too few', LEAST_OWN - 1, LEAST_OTHERS, []],
    ['one of the others too few', LEAST_OWN, LEAST_OTHERS - 1, []],
  ])('%s', (_, own, others, who) =>
    expect(pointedOut(aTally('a', 0, own), aTally('b', others, 0))).toEqual(who),
  );

  test('others count together', () => {
    const others = Array.from({ length: 4 }, (_, place) => aTally(`b${place}`, LEAST_OTHERS / 4, 0));
    expect(pointedOut(aTally('a', 0, LEAST_OWN), ...others)).toEqual(['a']);
    expect(pointedOut(aTally('a', 0, LEAST_OWN), ...others.slice(1))).toEqual([]);
  });

  // 100 each, 50 of the others’ refused: z of 72 is 3.19…, of 73 is 3.35….
  test.each([
    [72, []],
    [73, ['a', 'b']],
    [28, []],
    [27, ['a', 'b']],
  ])('%i of 100 beside 50 of 100', (refused, who) => {
    expect(pointedOut(aTally('a', 100 - refused, refused), aTally('b', 50, 50))).toEqual(who);
  });

  test('all alike are nothing to point out, and the figures are told', () => {
    expect(pointedOut(aTally('a', 0, 50), aTally('b', 0, 50))).toEqual([]);
    expect(rateDistance({ accepted: 5, refused: 5 }, { accepted: 10, refused: 10 })).toBe(0);
    const [found] = reviewOutlier([aTally('a', 10, 30), aTally('b', 64, 16)]);
    for (const words of [
      '40 份报名中不通过 30 份（75%）',
      '80 份中不通过 16 份（20%）',
      `${OUTLIER_Z}`,
      '不表示办理有误',
    ])
      expect(found?.facts).toContain(words);
    expect(found).toMatchObject({ rule: 'review.outlier', occurrence: CAMPAIGN });
  });
});
