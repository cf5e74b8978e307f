import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf, type Sheets } from '../../../functions/console/campaign-state/candidates.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import type { ScoreSheet, SheetKind } from '../../../shared/ports/score-store.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';

const VERDICTS = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'qualified',
} as const;

// Few different marks, so that equals are the rule.
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(5950, 6000, 7000, 7025, 8000) },
  { weight: 1, arbitrary: fc.constant<Mark>('absent') },
);

/** What may count of somebody. */
const anyMerit = fc.record({
  preferred: fc.boolean(),
  first: anyMark,
  second: anyMark,
  position: fc.constantFrom('01', '02'),
  checks: fc.record({
    withdrew: fc.constantFrom(false, false, true),
    background: fc.constantFrom('pass' as const, 'pass' as const, 'fail' as const),
    medical: fc.constant('pass' as const),
    version: fc.constant(1),
  }),
});
/** What must not: name, sex, time and number of the application. */
const anyIdentity = fc.record({
  name: fc.string({ minLength: 1 }),
  sex: fc.constantFrom('male' as const, 'female' as const),
  submittedAt: fc.nat(),
  number: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/),
});
type Merit = typeof anyMerit extends fc.Arbitrary<infer T> ? T : never;
type Identity = typeof anyIdentity extends fc.Arbitrary<infer T> ? T : never;

const rowOf = ({ preferred, position, checks }: Merit, identity: Identity): WorksheetRow => ({
  ...identity,
  position,
  preferred,
  screening: { eligible: true, failed: [] },
  review: { decision: 'accepted', rules: [], by: '审核人' },
  checks,
});

const sheetOf = (kind: SheetKind, marks: Readonly<Record<string, Mark>>): ScoreSheet => ({
  campaign: 'c',
  kind,
  version: 1,
  marks,
  sha256: '',
  fileName: 'x.xlsx',
  by: '',
  at: 0,
});

/** Outcomes of these people in the order of their merits, without their numbers. */
const outcomesOf = (
  campaign: Campaign,
  merits: readonly Merit[],
  identities: readonly Identity[],
  order: readonly number[],
) => {
  const people = merits.flatMap((merit, index) => {
    const identity = identities[index];
    return identity === undefined ? [] : [{ merit, identity }];
  });
  const marksOf = (mark: 'first' | 'second') =>
    Object.fromEntries(people.map(({ merit, identity }) => [identity.number, merit[mark]]));
  const sheets: Sheets =
    campaign.track === 'open'
      ? { written: sheetOf('written', marksOf('first')), interview: sheetOf('interview', marksOf('second')) }
      : { exam: sheetOf('exam', marksOf('first')) };
  const verdicts = Object.fromEntries(people.map(({ identity }) => [identity.number, VERDICTS]));
  const entered = {
    sheets: ['a', 'b'].map((assessor) => ({ assessor, verdicts })),
    settlements: [],
  };
  const rows = order.flatMap((place) => {
    const person = people[place];
    return person ? [rowOf(person.merit, person.identity)] : [];
  });
  const imported = { written: true, interview: true, exam: true };
  const outcomes = new Map(
    computeOutcomes(campaign, candidatesOf(rows, sheets, entered), imported).map(({ number, ...rest }) => [
      number,
      rest,
    ]),
  );
  return people.map(({ identity }) => outcomes.get(identity.number));
};

const positions = ['01', '02'].map((code) => ({ code, office: `第${code}司法所`, headcount: 2 }));

describe.each([
  ['open', aCampaign({ positions, tieBreak: ['interview'] })],
  ['internal', anInternalCampaign({ positions })],
] as const)('on the %s track', (_, campaign) => {
  const anyPeople = fc.integer({ min: 1, max: 14 }).chain((count) =>
    fc.record({
      merits: fc.array(anyMerit, { minLength: count, maxLength: count }),
      before: fc.uniqueArray(anyIdentity, {
        minLength: count,
        maxLength: count,
        selector: ({ number }) => number,
      }),
      after: fc.uniqueArray(anyIdentity, {
        minLength: count,
        maxLength: count,
        selector: ({ number }) => number,
      }),
      order: fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
    }),
  );

  test('everybody’s outcome, place and mark stay the same under other names, sexes, numbers, times and orders', () => {
    let ranked = 0;
    fc.assert(
      fc.property(anyPeople, ({ merits, before, after, order }) => {
        const first = outcomesOf(campaign, merits, before, [...merits.keys()]);
        expect(first).not.toContain(undefined);
        ranked += first.filter((one) => one?.rank !== undefined).length;
        expect(outcomesOf(campaign, merits, after, order)).toEqual(first);
      }),
      { numRuns: 300 },
    );
    // Otherwise there would have been nobody to rank.
    expect(ranked).toBeGreaterThan(100);
  });
});
