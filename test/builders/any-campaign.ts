import fc from 'fast-check';
import type { Campaign } from '../../shared/domain/model/campaign.ts';
import type { Candidate, CheckResult, Checks, Mark } from '../../shared/domain/model/selection.ts';
import type { Stage } from '../../shared/domain/model/stage.ts';
import type { NoticeSource } from '../../shared/domain/notices/content/person.ts';
import { aCampaign, anInternalCampaign } from './campaign.ts';
import { aCandidate } from './candidate.ts';

const AT = Date.parse('2024-07-01T09:00:00+08:00');

/** Few different marks, around the pass mark: equals are common. */
const anyMark: fc.Arbitrary<Mark | undefined> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 5 }).map((step) => 5950 + step * 50) },
  { weight: 1, arbitrary: fc.constantFrom<Mark | undefined>('absent', undefined) },
);
const stages: readonly Stage[] = ['review', 'written', 'interview', 'background', 'medical', 'notice'];
const rarely = (odds: number) => fc.integer({ min: 1, max: odds }).map((one) => one === 1);
const mostly = fc.constantFrom<CheckResult | undefined>('pass', 'pass', 'pass', 'fail', undefined);

const anyChecks: fc.Arbitrary<Checks> = fc
  .record({
    withdrew: rarely(6),
    left: fc.option(fc.constantFrom(...stages), { nil: undefined }),
    background: mostly,
    medical: mostly,
    struck: rarely(10),
    lapsed: rarely(4),
  })
  .map(({ withdrew, left, background, medical, struck, lapsed }) => ({
    ...(withdrew && { withdrew }),
    ...(withdrew && left !== undefined && { left }),
    ...(background !== undefined && { background }),
    ...(medical !== undefined && { medical }),
    ...(struck && { struck }),
    ...(lapsed && { lapsed }),
  }));

const anyPeople: fc.Arbitrary<readonly Candidate[]> = fc
  .array(
    fc.record({
      position: fc.constantFrom('01', '02'),
      refused: rarely(8),
      unqualified: rarely(8),
      preferred: fc.boolean(),
      written: anyMark,
      interview: anyMark,
      exam: anyMark,
      checks: anyChecks,
    }),
    { maxLength: 14 },
  )
  .map((people) =>
    people.map(({ refused, unqualified, written, interview, exam, ...one }, index) =>
      aCandidate(`N${String(index).padStart(3, '0')}`, {
        ...one,
        review: refused ? 'refused' : 'accepted',
        failed: refused ? ['open.age'] : [],
        assessment: {
          ...{ de: 'qualified', neng: 'qualified', qin: 'qualified', lian: 'qualified' },
          ji: unqualified ? 'unqualified' : 'qualified',
        },
        ...(written !== undefined && { written }),
        ...(interview !== undefined && { interview }),
        ...(exam !== undefined && { exam }),
      }),
    ),
  );

const anyPositions = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }), rarely(5))
  .map(([first, second, givenUp]) => [
    { code: '02', office: '赵城司法所', headcount: first },
    { code: '01', office: '大槐树司法所', headcount: second, ...(givenUp && { givenUp: 1 }) },
  ]);

const anyOpen: fc.Arbitrary<Campaign> = fc
  .record({
    positions: anyPositions,
    substitutes: fc.boolean(),
    weight: fc.constantFrom(0, 33, 50, 60, 100),
    ratio: fc.integer({ min: 1, max: 3 }),
    pass: fc.constantFrom(undefined, 60),
    tieBreak: fc.constantFrom<readonly ('written' | 'interview')[]>(
      [],
      ['written'],
      ['interview'],
      ['written', 'interview'],
    ),
  })
  .map(({ weight, ratio, pass, ...one }) =>
    aCampaign({
      ...one,
      written: { weight, ...(pass !== undefined && { pass }) },
      interview: { ratio, ...(pass !== undefined && { pass }) },
    }),
  );

const anyInternal: fc.Arbitrary<Campaign> = fc
  .record({ positions: anyPositions, substitutes: fc.boolean(), pass: fc.constantFrom(undefined, 60) })
  .map(({ pass, ...one }) => anInternalCampaign({ ...one, exam: pass === undefined ? {} : { pass } }));

/** A campaign of either track with people at every point of the procedure, as a notice would be composed of it. */
export const anySource: fc.Arbitrary<NoticeSource> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: anyOpen }, { weight: 1, arbitrary: anyInternal }), anyPeople)
  .map(([campaign, candidates]) => ({
    campaign,
    candidates,
    sheets: { written: true, interview: true, exam: true },
    names: Object.fromEntries(candidates.map(({ number }) => [number, `王小${number}`])),
    signed: new Set<string>(),
    publishedAt: AT,
    now: AT,
  }));
