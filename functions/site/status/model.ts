import { isReviewKnown } from '../../../shared/domain/appeals/period.ts';
import type { Clause } from '../../../shared/domain/clauses.ts';
import { clauseText, isClauseId } from '../../../shared/domain/clauses.ts';
import { maskName } from '../../../shared/domain/identity/mask.ts';
import type { IdentityDocument } from '../../../shared/domain/model/code-reissue.ts';
import type { Consent } from '../../../shared/domain/model/consent.ts';
import type { Finding } from '../../../shared/domain/model/finding.ts';
import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import type { Stage } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { isUpheld } from '../../../shared/domain/review/standing.ts';
import { endedAt } from '../../../shared/domain/selection/ended-at.ts';
import type { Dossier, ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import type { PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import type { Own } from '../own/find-own.ts';
import { outcomeNow, type PostChoice, postChoiceOf } from '../post-choice/model.ts';
import { type StageStep, stageSteps } from '../stage-steps.ts';
import { type TicketNote, ticketNoteOf } from '../ticket/model.ts';
import { type Advice, adviceOn } from './advice.ts';
import { type ContractStatus, contractOf } from './contract.ts';
import { adviceOnOwnSteps } from './own-advice.ts';
import type { OwnResult } from './own-results.ts';
import { type AppealStatus, actionsOf, appealOf, type OwnActions, withdrawnOf } from './own-steps.ts';
import { type KnowFacts, type RightToKnow, rightToKnow } from './right-to-know.ts';

export type Reason = Pick<Finding, 'rule' | 'facts' | 'verdict'> & Omit<Clause, 'heading'>;

/** Everything the applicant may know, and nothing of anybody else; also the body of POST /api/status. */
export type StatusModel = RightToKnow & {
  readonly number: string;
  readonly campaign: string;
  readonly title: string;
  readonly maskedName: string;
  readonly position: { readonly code: string; readonly office: string };
  readonly submittedAt: Instant;
  /** When, and in which wording, both consents were given. */
  readonly consent?: Consent;
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
  /** The one appeal against the review, and its answer: who gave it is told by role alone. */
  readonly appeal?: AppealStatus;
  /** When the applicant left, and in which stage. */
  readonly withdrawn?: { readonly at: Instant; readonly stage?: Stage };
  /** When new query codes were given in person; absent when none was. */
  readonly codeReissues?: readonly { readonly at: Instant; readonly document: IdentityDocument }[];
  /** What the applicant may do now. */
  readonly actions: OwnActions;
  /** 1 until the application is corrected. */
  readonly version: number;
  readonly correctedAt?: Instant;
  /** Set when the post first applied for was cancelled. */
  readonly postChoice?: PostChoice;
  /** Whether an admission ticket can be printed. */
  readonly ticket?: TicketNote;
  /** Their own contract, once anything is done about it. */
  readonly contract?: ContractStatus;
  /** When and where the interview is, once it is arranged; while it is being changed only that it is. */
  readonly interview?:
    | { readonly arranged: true; readonly date: string; readonly from: string; readonly room: string }
    | { readonly arranged: false };
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

/** What notices say at this moment: which are out, and the applicant's own rows. */
export type PublishedFacts = {
  readonly notices: readonly NoticeSummary[];
  readonly results: readonly OwnResult[];
};

/** What the applicant of `dossier` may read at `now`. */
export function statusOf(
  own: Own & KnowFacts,
  notice: PublishedNotice | undefined,
  out: PublishedFacts = { notices: [], results: [] },
): StatusModel {
  const { dossier, record, now } = own;
  const { application, screening, released } = dossier;
  const withdrawn = withdrawnOf(dossier.checks);
  const review = reviewOf(own, now);
  const appeal = appealOf(dossier.appeal);
  const actions = actionsOf(own, now);
  const position = record.campaign.positions.find(({ code }) => code === application.position);
  const postChoice = postChoiceOf(dossier, record, now);
  const ticket = ticketNoteOf(dossier, record);
  const contract = contractOf(dossier);
  const outcome = outcomeNow(released?.outcome, postChoice);
  const ended = endedAt(outcome, record.campaign.track, dossier.checks?.left);
  return {
    number: application.number,
    campaign: record.campaign.code,
    title: record.campaign.title,
    maskedName: maskName(application.name),
    position: { code: application.position, office: position?.office ?? application.position },
    submittedAt: application.submittedAt,
    ...(application.consent && { consent: application.consent }),
    steps: stepsUntil(stageSteps(record, now), ended),
    advice:
      adviceOnOwnSteps({ withdrawn, review, appeal, actions, postChoice, released, record }) ??
      adviceOn({
        outcome,
        choosing: postChoice?.state === 'open' ? postChoice.until : undefined,
        shortlisted: released?.shortlisted ?? false,
        record,
        notice,
        now,
      }),
    actions,
    version: application.version ?? 1,
    ...(application.correctedAt !== undefined && { correctedAt: application.correctedAt }),
    ...reissuesOf(dossier),
    ...(withdrawn && { withdrawn }),
    ...(review && { review }),
    ...(appeal && { appeal }),
    ...(screening === undefined
      ? {}
      : { screening: { eligible: screening.eligible, findings: screening.findings.map(reasonOf) } }),
    ...rightToKnow(own),
    notices: out.notices.map(({ id, kind, title, publishedAt }) => ({ id, kind, title, publishedAt })),
    results: out.results,
    ...(postChoice && { postChoice }),
    ...(ticket && { ticket }),
    ...(contract && { contract }),
    ...interviewOf(dossier),
    ...(released === undefined ? {} : { released: visibleOf({ ...released, outcome }) }),
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

/** What the review came to, once that is public: an upheld appeal makes it an acceptance. */
function reviewOf({ dossier, record, published }: Own, now: Instant): StatusModel['review'] {
  const { review, appeal } = dossier;
  if (review === undefined || !isReviewKnown({ ...record, published }, now)) return undefined;
  if (appeal?.answer !== undefined && isUpheld(appeal))
    return { decision: 'accepted', reason: '', at: appeal.answer.at, clauses: [] };
  const { decision, reason, at, rules } = review;
  return { decision, reason, at, clauses: rules.filter(isClauseId).map(clauseText) };
}

const reissuesOf = ({ reissues }: Dossier): Pick<StatusModel, 'codeReissues'> =>
  reissues === undefined ? {} : { codeReissues: reissues.map(({ at, document }) => ({ at, document })) };

function interviewOf({ interview }: Dossier): Pick<StatusModel, 'interview'> {
  if (interview === undefined) return {};
  if (!interview.arranged) return { interview: { arranged: false } };
  const { date, from, room } = interview;
  return { interview: { arranged: true, date, from, room } };
}

function visibleOf(released: ReleasedOutcome): NonNullable<StatusModel['released']> {
  const { outcome, written, interview, final, rank, shortlisted, substitute, releasedAt } = released;
  const { assessment, exam } = released;
  const internal = { ...(assessment && { assessment }), ...(exam !== undefined && { exam }) };
  return { outcome, written, interview, ...internal, final, rank, shortlisted, substitute, releasedAt };
}
