import { isOpenAppeal } from '../../appeals/moves.ts';
import { assessmentOf, type Entered } from '../../assessment/combine.ts';
import { checksOf } from '../../contracts/checks-of.ts';
import { isSigned } from '../../contracts/moves.ts';
import type { Appeal } from '../../model/appeal.ts';
import type { Campaign } from '../../model/campaign.ts';
import { NO_POST } from '../../model/opening.ts';
import type { Candidate, Mark } from '../../model/selection.ts';
import type { Instant } from '../../model/time.ts';
import { failedRules } from '../../review/failed-rules.ts';
import { reviewOutcome } from '../../review/standing.ts';
import type { Sheets } from '../../selection/sheets.ts';
import { campaignAt } from './campaign-at.ts';
import { checksAt } from './checks-at.ts';
import { contractAt } from './contract-at.ts';
import type { CampaignEvidence, Person } from './evidence.ts';
import { assessedAt, latestSheet, sheetInForce } from './marks-at.ts';
import { type Cut, untilFor } from './slack.ts';

/** Everything selection looks at, as it stood. */
export type Standing = {
  readonly campaign: Campaign;
  readonly candidates: readonly Candidate[];
  readonly sheets: Sheets;
  readonly names: Readonly<Record<string, string>>;
  /** Whoever had signed. */
  readonly signed: ReadonlySet<string>;
};

/** The post somebody applied for at a moment: before they chose another, the one that was cancelled. */
export const positionAt = ({ position, offer }: Person, until: Instant): string =>
  offer?.to !== undefined && offer.to !== NO_POST && (offer.answeredAt ?? 0) > until ? offer.from : position;

const appealAt = (appeal: Appeal | undefined, until: Instant): Pick<Appeal, 'state'> | undefined => {
  if (appeal === undefined || appeal.filedAt > until) return undefined;
  return appeal.answer !== undefined && appeal.answer.at > until ? { state: 'filed' } : appeal;
};

type Marks = Readonly<Record<string, Mark>> | undefined;
type Entries = Readonly<Record<'written' | 'interview' | 'exam', Marks>> & { readonly assessed: Entered };

const candidateAt = (
  person: Person,
  cut: Cut,
  { written, interview, exam, assessed }: Entries,
  campaign: Campaign,
): Candidate => {
  const { number, sex, preferred, screening } = person;
  const until = untilFor(cut, number);
  const review = person.review !== undefined && person.review.at <= until ? person.review : undefined;
  const appeal = appealAt(person.appeal, cut.appeals ?? until);
  const assessment = campaign.track === 'internal' ? assessmentOf(number, assessed) : undefined;
  const mark = exam?.[number];
  return {
    number,
    sex,
    preferred,
    position: positionAt(person, until),
    review: reviewOutcome(review, appeal),
    failed: failedRules(screening, review, appeal),
    ...(isOpenAppeal(appeal) && { appealing: true }),
    written: written?.[number],
    interview: interview?.[number],
    ...(assessment && { assessment }),
    ...(mark !== undefined && { exam: mark }),
    checks: checksOf(checksAt(person.checks, until, campaign), contractAt(person.contract, until, campaign)),
  };
};

/** Whose marks are read: of sheets that count, as officers do, or of the latest, as the worker does that releases outcomes. */
export type Reader = 'officer' | 'worker';

/** How the campaign stood with everything recorded until the cut; candidates in the order of the listing. */
export const standingAt = (evidence: CampaignEvidence, cut: Cut, reader: Reader = 'officer'): Standing => {
  const { until } = cut;
  const campaign = campaignAt(evidence, until);
  const marksOf = (kind: 'written' | 'interview' | 'exam'): Marks =>
    (reader === 'officer'
      ? sheetInForce(evidence, campaign, kind, until)
      : latestSheet(evidence, kind, until)
    )?.marks;
  const [written, interview, exam] = [marksOf('written'), marksOf('interview'), marksOf('exam')];
  const entries = { written, interview, exam, assessed: assessedAt(evidence, until) };
  const people = evidence.people.filter(({ number, submittedAt }) => submittedAt <= untilFor(cut, number));
  return {
    campaign,
    candidates: people.map((person) => candidateAt(person, cut, entries, campaign)),
    sheets: { written: written !== undefined, interview: interview !== undefined, exam: exam !== undefined },
    names: Object.fromEntries(people.map(({ number, name }) => [number, name])),
    signed: new Set(
      people.flatMap((person) => {
        const contract = contractAt(person.contract, untilFor(cut, person.number), campaign);
        return contract && isSigned(contract.state) ? [person.number] : [];
      }),
    ),
  };
};
