import type { Outcome } from '../../model/selection.ts';
import type { Stage } from '../../model/stage.ts';
import type { Instant } from '../../model/time.ts';
import { isUpheld } from '../../review/standing.ts';
import { campaignKnownAfter, knownAfter } from '../../selection/known-after.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import type { CampaignEvidence, Released } from './evidence.ts';
import { type Cut, cutsAround, cutsAroundActOn, SLACK_MS } from './slack.ts';
import { type Standing, standingAt } from './standing-at.ts';
import { progressAround, type Step } from './steps.ts';

type Outcomes = ReadonlyMap<string, Outcome>;

/** One way in which an act recorded at that moment may have worked an outcome out; outcomes by application number. */
export type Reading = () => Outcomes;

const byNumber = (outcomes: readonly Outcome[]): Outcomes =>
  new Map(outcomes.map((outcome) => [outcome.number, outcome]));

/** Worked out once, when first asked for. */
const once = (work: () => Outcomes): Reading => {
  let done: Outcomes | undefined;
  return () => {
    done ??= work();
    return done;
  };
};

const closing = (evidence: CampaignEvidence, stage: Stage, cut: Cut): Outcomes => {
  const { campaign, candidates, sheets } = standingAt(evidence, cut, 'worker');
  const known = knownAfter(stage, campaign.track, candidates, sheets);
  return byNumber(computeOutcomes(campaignKnownAfter(stage, campaign), known.candidates, known.sheets));
};

const recorded = ({ campaign, candidates, sheets }: Standing): Outcomes =>
  byNumber(computeOutcomes(campaign, candidates, sheets));

const NO_SHEETS = { written: false, interview: false, exam: false };

/** What an upheld appeal lets its applicant know: that they were admitted, and nothing of a later stage. */
const admitted = ({ campaign, candidates }: Standing): Outcomes =>
  byNumber(
    computeOutcomes(
      campaign,
      candidates.map(({ number, position, sex, preferred, checks }) => ({
        ...{ number, position, sex, preferred, checks },
        review: 'accepted' as const,
        failed: [],
      })),
      NO_SHEETS,
    ),
  );

type Acts = {
  /** Whom the acts of this moment took a result from, or a place: struck by an objection, ended with their contract. */
  readonly ended: readonly string[];
  readonly supplemented: boolean;
  readonly appeals: readonly string[];
};

const actsAt = ({ people, notices }: CampaignEvidence, at: Instant): Acts => ({
  ended: people.flatMap(({ number, checks, contract }) =>
    checks?.log.some((one) => one.what === 'struck' && one.at === at) ||
    contract?.log.some((one) => one.at === at && (one.to === 'declined' || one.to === 'failed'))
      ? [number]
      : [],
  ),
  supplemented: notices.some(({ supplements }) => supplements.some((one) => one.at === at)),
  appeals: people.flatMap(({ number, appeal }) =>
    isUpheld(appeal) && appeal?.answer?.at === at ? [number] : [],
  ),
});

const closingReadings = (
  evidence: CampaignEvidence,
  steps: readonly Step[],
  at: Instant,
  version: number,
): readonly Reading[] => {
  const step = steps.find(
    ({ event, version: made }) => event.event === 'close' && event.at === at && made === version,
  );
  if (step === undefined) return [];
  // The worker reads a moment after the closing, or later still when it was held up: what was recorded since may be in it.
  const cuts = [...cutsAround(at), { until: Number.MAX_SAFE_INTEGER }];
  return cuts.map((cut) => once(() => closing(evidence, step.event.stage, cut)));
};

const actReadings = (
  evidence: CampaignEvidence,
  steps: readonly Step[],
  at: Instant,
  version: number,
): { readonly all: readonly Reading[]; readonly appeals: ReadonlyMap<string, readonly Reading[]> } => {
  const { ended, supplemented, appeals } = actsAt(evidence, at);
  const inForce = progressAround(steps, at).some((progress) => progress.version === version);
  if (!inForce) return { all: [], appeals: new Map() };
  const cuts = ended.length > 0 ? cutsAroundActOn(at, ended) : supplemented ? cutsAround(at) : [];
  const heard = cutsAround(at).map((cut) => once(() => admitted(standingAt(evidence, cut))));
  return {
    all: cuts.map((cut) => once(() => recorded(standingAt(evidence, cut)))),
    appeals: new Map(appeals.map((number) => [number, heard])),
  };
};

/**
 * Every way in which an outcome that somebody may read can have come about: by the closing of a stage, by an upheld objection, a
 * contract that came to nothing, a supplement, or an upheld appeal of their own. Empty: nothing on record released it.
 */
export const readingsOf = (evidence: CampaignEvidence, steps: readonly Step[]) => {
  const known = new Map<string, { of: (number: string) => readonly Reading[] }>();
  return ({ number, releasedAt, progressVersion }: Released): readonly Reading[] => {
    const key = `${releasedAt} ${progressVersion}`;
    const found = known.get(key);
    if (found) return found.of(number);
    const closings = closingReadings(evidence, steps, releasedAt, progressVersion);
    const acts = actReadings(evidence, steps, releasedAt, progressVersion);
    const readings = {
      of: (one: string) => [...closings, ...acts.all, ...(acts.appeals.get(one) ?? [])],
    };
    known.set(key, readings);
    return readings.of(number);
  };
};

/** How long the worker may take to release outcomes before their absence says something. */
export const RELEASE_MS = 120 * SLACK_MS;

/** The last closing whose outcomes everybody must be able to read by a moment; the end of registration by itself releases none. */
export const lastReleasing = (steps: readonly Step[], at: Instant): Step | undefined =>
  steps.findLast(
    ({ event, version }, index) =>
      event.event === 'close' &&
      event.at + RELEASE_MS < at &&
      // Closed on the way by the command that opened the next stage, it is not told as closed.
      steps[index + 1]?.version !== version,
  );
