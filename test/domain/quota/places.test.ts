import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import { mayOffer, postsOnOffer, stillOffered } from '../../../shared/domain/quota/may-offer.ts';
import { filledOn, mayTake, takenOf } from '../../../shared/domain/quota/places.ts';

const TODAY = '2024-08-01';
const taken = (kind: TakenPlace['kind'], campaign: string, key: string, until = '2027-08-31'): TakenPlace => {
  const common = { campaign, position: '01', key, at: 0, by: '王主任' };
  return kind === 'filled'
    ? { ...common, kind, places: 1, until }
    : { ...common, kind, places: 1, reason: '无人递补' };
};
const filled = (campaign: string, key: string, until?: string) => taken('filled', campaign, key, until);
const givenUp = (campaign: string, key: string) => taken('given-up', campaign, key);

describe('places', () => {
  test.each([
    ['2027-08-31', 1],
    ['2024-08-01', 1],
    ['2024-07-31', 0],
  ])('a contract until %s is in force on 1 August 2024: %i', (until, count) =>
    expect(filledOn([filled('a', '1', until), givenUp('a', '2')], TODAY)).toBe(count),
  );

  test('filled and given up places of a running campaign are not on offer', () => {
    const campaign = { code: 'a', positions: [{ code: '01', office: '甲', headcount: 5 }] };
    const progress: Progress = { status: 'running', version: 3, stage: 'contract', open: true, log: [] };
    const places = [filled('a', '1'), givenUp('a', '2'), filled('b', '3')];
    expect(postsOnOffer([{ campaign, progress }], places)).toBe(3);
    expect(stillOffered(campaign, places)).toBe(3);
  });

  test.each([
    [0, true],
    [1, true],
    [2, false],
  ])('of two places with %i taken, one more: %s', (count, room) => {
    const places = Array.from({ length: count }, (_, index) => filled('a', String(index)));
    const other = [...places, filled('b', '9')];
    expect(mayTake(other, 'a', { code: '01', headcount: 2 }).ok).toBe(room);
  });
});

type County = {
  readonly filed: number | undefined;
  readonly headcounts: readonly number[];
  /** Of each campaign: undefined before it is published, then whether its contract stage is open. */
  readonly open: readonly (boolean | undefined)[];
  readonly places: readonly TakenPlace[];
};
type Command =
  | { readonly what: 'file'; readonly more: number }
  | { readonly what: 'publish' | 'sign' | 'give-up' | 'close' | 'reopen'; readonly of: number };

const progressOf = (open: boolean | undefined): Progress =>
  open === undefined
    ? { status: 'draft', version: 0, log: [] }
    : { status: 'running', version: 1, stage: 'contract', open, log: [] };
const campaignOf = (index: number, headcount: number) => ({
  code: `c${index}`,
  positions: [{ code: '01', office: '甲', headcount }],
});
const figuresOf = ({ filed, headcounts, open, places }: County) => ({
  filed,
  filled: filledOn(places, TODAY),
  onOffer: postsOnOffer(
    headcounts.map((headcount, index) => ({
      campaign: campaignOf(index, headcount),
      progress: progressOf(open[index]),
    })),
    places,
  ),
});

/** What a county would do: every command asks the domain, and does nothing when it is refused. */
const carryOut = (county: County, command: Command): County => {
  if (command.what === 'file') return { ...county, filed: (county.filed ?? 0) + command.more };
  const { of } = command;
  const campaign = campaignOf(of, county.headcounts[of] ?? 0);
  const [post] = campaign.positions;
  const set = (value: boolean): County => ({ ...county, open: county.open.with(of, value) });
  const take = (kind: TakenPlace['kind']): County => {
    if (!county.open[of] || post === undefined) return county;
    if (!mayTake(county.places, campaign.code, post).ok) return county;
    const key = String(county.places.length);
    return { ...county, places: [...county.places, taken(kind, campaign.code, key)] };
  };
  const offer = () => mayOffer(figuresOf(county), stillOffered(campaign, county.places)).ok;
  switch (command.what) {
    case 'publish':
      return county.open[of] === undefined && offer() ? set(true) : county;
    case 'close':
      return county.open[of] ? set(false) : county;
    case 'reopen':
      return county.open[of] === false && offer() ? set(true) : county;
    case 'sign':
      return take('filled');
    case 'give-up':
      return take('given-up');
    default:
      return command satisfies never;
  }
};

describe('any sequence of commands', () => {
  const of = fc.integer({ min: 0, max: 2 });
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ what: fc.constant('file' as const), more: fc.integer({ min: 0, max: 5 }) }),
    fc.record({
      what: fc.constantFrom('publish', 'sign', 'give-up', 'close', 'reopen'),
      of,
    }),
  );

  test('filled and on offer never exceed what is filed, nor a campaign its places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
        fc.array(command, { maxLength: 40 }),
        (headcounts, commands) => {
          let county: County = {
            filed: undefined,
            headcounts,
            open: [undefined, undefined, undefined],
            places: [],
          };
          for (const one of commands) {
            county = carryOut(county, one);
            const figures = figuresOf(county);
            expect(figures.filled + figures.onOffer).toBeLessThanOrEqual(figures.filed ?? 0);
            for (const [index, headcount] of headcounts.entries())
              expect(takenOf(county.places, `c${index}`)).toBeLessThanOrEqual(headcount);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('signing changes the sum of both by nothing', () => {
    const before: County = { filed: 5, headcounts: [3, 2, 1], open: [true, true, undefined], places: [] };
    const after = carryOut(before, { what: 'sign', of: 0 });
    expect([figuresOf(before), figuresOf(after)]).toEqual([
      { filed: 5, filled: 0, onOffer: 5 },
      { filed: 5, filled: 1, onOffer: 4 },
    ]);
  });
});
