import type { Clause } from '../../../shared/domain/clauses.ts';
import { clauseText, isClauseId } from '../../../shared/domain/clauses.ts';
import { maskName } from '../../../shared/domain/identity/mask.ts';
import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import type { Finding } from '../../../shared/domain/model/finding.ts';
import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import type { OutcomeId } from '../../../shared/domain/model/selection.ts';
import type { Stage } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { isOut } from '../../../shared/domain/notices/published.ts';
import type { Dossier, ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import type { CampaignRecord, PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import { isClosed, type StageStep, stageSteps } from '../stage-steps.ts';
import { type Advice, adviceOn } from './advice.ts';
import type { OwnResult } from './own-results.ts';

export type Reason = Pick<Finding, 'rule' | 'facts' | 'verdict'> & Omit<Clause, 'heading'>;

/** Everything the applicant may know, and nothing of anybody else; also the body of POST /api/status. */
export type StatusModel = {
  readonly number: string;
  readonly campaign: string;
  readonly title: string;
  readonly maskedName: string;
  readonly position: { readonly code: string; readonly office: string };
  readonly submittedAt: Instant;
  readonly steps: readonly (Omit<StageStep, 'state'> & { readonly state: StageStep['state'] | 'end' })[];
  readonly advice: Advice;
  /** The software's preliminary findings: never a decision. Absent until screened. */
  readonly screening?: { readonly eligible: boolean; readonly findings: readonly Reason[] };
  /** The reviewer's decision, once the review's result is published or its stage is closed. */
  readonly review?: {
    readonly decision: 'accepted' | 'refused';
    readonly reason: string;
    readonly at: Instant;
    readonly clauses: readonly Clause[];
  };
  /** The campaign's notices published so far. */
  readonly notices: readonly Pick<NoticeSummary, 'id' | 'kind' | 'title' | 'publishedAt'>[];
  /** Own rows of published notices of marks whose stage is still open. */
  readonly results: readonly OwnResult[];
  /** What closed stages have settled. */
  readonly released?: Pick<
    ReleasedOutcome,
    | 'outcome'
    | 'written'
    | 'interview'
    | 'assessment'
    | 'exam'
    | 'final'
    | 'rank'
    | 'shortlisted'
    | 'substitute'
    | 'releasedAt'
  >;
};

/** The stage at which an outcome ends the procedure for a person; undefined where it does not. */
export const endedAt = (outcome: OutcomeId | undefined, track: TrackId): Stage | undefined => {
  if (outcome === undefined) return undefined;
  // On the internal track whoever is reached declines in the exam stage: nothing is checked after it.
  return track === 'internal' && outcome === 'withdrawn' ? 'exam' : ENDS[outcome];
};

const ENDS: Readonly<Record<OutcomeId, Stage | undefined>> = {
  ineligible: 'review',
  'written-absent': 'written',
  'written-below': 'written',
  'not-shortlisted': 'written',
  'interview-absent': 'interview',
  'interview-below': 'interview',
  'assessment-unqualified': 'assessment',
  'exam-absent': 'exam',
  'exam-below': 'exam',
  withdrawn: 'background',
  'background-failed': 'background',
  'medical-failed': 'medical',
  struck: 'notice',
  'tie-unresolved': undefined,
  'not-selected': 'notice',
  proposed: undefined,
};

/** What notices say at this moment: which are out, and the applicant's own rows. */
export type PublishedFacts = {
  readonly notices: readonly NoticeSummary[];
  readonly results: readonly OwnResult[];
};

/** What the applicant of `dossier` may read at `now`. */
export function statusOf(
  dossier: Dossier,
  record: CampaignRecord,
  notice: PublishedNotice | undefined,
  now: Instant,
  published: PublishedFacts = { notices: [], results: [] },
): StatusModel {
  const { application, screening, released } = dossier;
  const position = record.campaign.positions.find(({ code }) => code === application.position);
  const ended = endedAt(released?.outcome, record.campaign.track);
  return {
    number: application.number,
    campaign: record.campaign.code,
    title: record.campaign.title,
    maskedName: maskName(application.name),
    position: { code: application.position, office: position?.office ?? application.position },
    submittedAt: application.submittedAt,
    steps: stepsUntil(stageSteps(record, now), ended),
    advice: adviceOn({
      outcome: released?.outcome,
      shortlisted: released?.shortlisted ?? false,
      record,
      notice,
      now,
    }),
    ...(screening === undefined
      ? {}
      : { screening: { eligible: screening.eligible, findings: screening.findings.map(reasonOf) } }),
    ...reviewOf(dossier, record, published.notices, now),
    notices: published.notices.map(({ id, kind, title, publishedAt }) => ({ id, kind, title, publishedAt })),
    results: published.results,
    ...(released === undefined ? {} : { released: visibleOf(released) }),
  };
}

const reasonOf = ({ rule, facts, verdict }: Finding): Reason => {
  const { clause, text } = clauseText(rule);
  return { rule, facts, verdict, clause, text };
};

const stepsUntil = (steps: readonly StageStep[], ended: Stage | undefined): StatusModel['steps'] => {
  const end = steps.findIndex((step) => step.key === ended);
  if (end === -1) return steps;
  return steps.slice(0, end + 1).map((step, index) => (index === end ? { ...step, state: 'end' } : step));
};

function reviewOf(
  { review }: Dossier,
  record: CampaignRecord,
  notices: readonly NoticeSummary[],
  now: Instant,
): Pick<StatusModel, 'review'> {
  const isReleased = isClosed(record, 'review') || isOut(notices, 'review', now);
  if (review === undefined || !isReleased) return {};
  const { decision, reason, at, rules } = review;
  return { review: { decision, reason, at, clauses: rules.filter(isClauseId).map(clauseText) } };
}

function visibleOf(released: ReleasedOutcome): NonNullable<StatusModel['released']> {
  const { outcome, written, interview, final, rank, shortlisted, substitute, releasedAt } = released;
  const { assessment, exam } = released;
  const internal = { ...(assessment && { assessment }), ...(exam !== undefined && { exam }) };
  return { outcome, written, interview, ...internal, final, rank, shortlisted, substitute, releasedAt };
}
