import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../shared/domain/calendar/format.ts';
import { noticeLastDay } from '../../../shared/domain/calendar/working-days.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { type Progress, STAGES, type Stage, type StageEvent } from '../../../shared/domain/model/stage.ts';
import { decideNotice, decideStage, stagesOf } from '../../../shared/domain/stages/engine.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';

const DAY = 86_400_000;

/** One command of anybody, at some later moment, with whatever is pending then. */
type Step = {
  readonly event: 'publish' | 'open' | 'close' | 'reopen' | 'notice';
  readonly stage: Stage;
  readonly reason: string;
  readonly later: number;
  readonly blockers: number;
  readonly held: boolean;
  readonly roster: boolean;
};

const anyStep = (stages: readonly Stage[]): fc.Arbitrary<Step> =>
  fc.record({
    // The order of the plan comes up often enough for long walks; every other order too.
    event: fc.constantFrom<Step['event']>('publish', 'open', 'open', 'close', 'close', 'reopen', 'notice'),
    stage: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...stages) }, fc.constantFrom(...STAGES)),
    reason: fc.constantFrom('更正', ' '),
    later: fc.constantFrom(0, DAY, 4 * DAY, 15 * DAY),
    blockers: fc.constantFrom(0, 0, 0, 1),
    held: fc.constantFrom(false, false, false, true),
    roster: fc.constantFrom(true, true, false),
  });

type Taken = {
  readonly step: Step;
  readonly before: Progress;
  readonly after: Progress;
  readonly now: number;
};

const decide = (progress: Progress, step: Step, campaign: Campaign, now: number) => {
  if (step.event === 'notice') return decideNotice(progress, now, 'officer01');
  const { event, stage, reason, blockers, held, roster } = step;
  const command =
    event === 'publish' ? { event } : event === 'reopen' ? { event, stage, reason } : { event, stage };
  const holds = held ? [{ code: 'stage.blocked', facts: { stage } } as const] : [];
  return decideStage(progress, command, { campaign, now, by: 'officer01', blockers, holds, roster });
};

/** Carries out every step that is not refused, and answers those. */
const walk = (campaign: Campaign, steps: readonly Step[]): readonly Taken[] => {
  let progress: Progress = { status: 'draft', version: 0, log: [] };
  let now = Date.parse(campaign.registration.opens) - DAY;
  const taken: Taken[] = [];
  for (const step of steps) {
    now += step.later;
    const decided = decide(progress, step, campaign, now);
    if (!decided.ok) continue;
    taken.push({ step, before: progress, after: decided.value, now });
    progress = decided.value;
  }
  return taken;
};

/** Whether a stage stands closed after these events. */
const isClosed = (log: readonly StageEvent[], stage: Stage): boolean =>
  log.findLast((one) => one.stage === stage && one.event !== 'publish')?.event === 'close';

const openedIn = (log: readonly StageEvent[]): readonly Stage[] => [
  ...new Set(log.filter(({ event }) => event === 'publish' || event === 'open').map(({ stage }) => stage)),
];

const TRACKS = [
  ['open', aCampaign()],
  ['internal', anInternalCampaign()],
] as const;

describe.each(TRACKS)('whatever commands are given on the %s track', (_, campaign) => {
  const stages = stagesOf(campaign.track);
  // A walk straight through, mixed with anything: otherwise hardly one of many would reach the end.
  const straight = stages.flatMap((stage): Step[] => {
    const base = { stage, reason: '更正', blockers: 0, held: false, roster: true } as const;
    const opening = stage === 'registration' ? ('publish' as const) : ('open' as const);
    const notice = stage === 'notice' ? [{ ...base, event: 'notice' as const, later: 0 }] : [];
    return [
      { ...base, event: opening, later: DAY },
      ...notice,
      { ...base, event: 'close' as const, later: 15 * DAY },
    ];
  });
  const anySteps = fc
    .array(fc.tuple(fc.nat({ max: straight.length }), anyStep(stages)), { maxLength: 40 })
    .map((extra) => {
      const steps = [...straight];
      for (const [place, step] of extra) steps.splice(Math.min(place, steps.length), 0, step);
      return steps;
    });
  const always = (check: (taken: readonly Taken[]) => void) =>
    fc.assert(
      fc.property(anySteps, (steps) => check(walk(campaign, steps))),
      { numRuns: 500 },
    );

  test('the straight walk itself reaches the end', () => {
    const end = walk(campaign, straight).at(-1)?.after;
    expect(end).toMatchObject({ stage: 'contract', open: false });
  });

  test('stages are opened in the plan’s order, and none is skipped', () =>
    always((taken) => {
      const opened = openedIn(taken.at(-1)?.after.log ?? []);
      expect(opened).toEqual(stages.slice(0, opened.length));
    }));

  test('no stage is opened while one before it is not closed, nor by another track', () =>
    always((taken) => {
      for (const { step, after } of taken) {
        if (step.event !== 'open') continue;
        const place = stages.indexOf(step.stage);
        expect(place).toBeGreaterThan(0);
        for (const earlier of stages.slice(0, place)) expect(isClosed(after.log, earlier)).toBe(true);
      }
    }));

  test('nothing is closed with something pending or held, and registration never before its end', () =>
    always((taken) => {
      for (const { step, now } of taken) {
        if (step.event !== 'close') continue;
        if (step.stage === 'registration')
          expect(now).toBeGreaterThanOrEqual(Date.parse(campaign.registration.closes));
        else expect([step.blockers, step.held]).toEqual([0, false]);
      }
    }));

  test('the notice is published once, only while its stage is open, and never of an unclosed stage', () =>
    always((taken) => {
      const published = taken.filter(({ step }) => step.event === 'notice');
      expect(published.length).toBeLessThanOrEqual(1);
      for (const { before } of published) {
        expect(before).toMatchObject({ status: 'running', stage: 'notice', open: true });
        for (const stage of stages.slice(0, stages.indexOf('notice')))
          expect(isClosed(before.log, stage)).toBe(true);
      }
    }));

  test('the notice stage is not closed before its last day is over', () =>
    always((taken) => {
      for (const { step, before, now } of taken) {
        if (step.event !== 'close' || step.stage !== 'notice') continue;
        const at = before.log.find(({ event, stage }) => event === 'publish' && stage === 'notice')?.at;
        if (at === undefined) expect.fail('closed without a notice');
        expect(localDate(now) > noticeLastDay(at, campaign.noticeWorkingDays).date).toBe(true);
      }
    }));

  test('a stage is reopened only with a reason on the record', () =>
    always((taken) => {
      for (const { step, after } of taken)
        if (step.event === 'reopen') expect(after.log.at(-1)?.reason?.trim()).toBe('更正');
    }));

  test('each command adds to the record and takes nothing from it; its version is the next', () =>
    always((taken) => {
      for (const { before, after } of taken) {
        expect(after.version).toBe(before.version + 1);
        expect(after.log.slice(0, before.log.length)).toEqual(before.log);
        expect(after.log.length).toBeGreaterThan(before.log.length);
      }
    }));
});
