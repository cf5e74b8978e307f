import { formatDateTime } from '../../calendar/format.ts';
import { contractHold } from '../../contracts/hold.ts';
import { postPlaces } from '../../contracts/vacancies.ts';
import type { Found } from '../../model/audit.ts';
import type { Instant } from '../../model/time.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import { signatureOf } from '../campaign/contract-at.ts';
import type { CampaignEvidence, CampaignRule, Person } from '../campaign/evidence.ts';
import { aboutPerson } from '../campaign/found.ts';
import { objectionsAt } from '../campaign/objections-at.ts';
import { type Cut, cutsAround } from '../campaign/slack.ts';
import { positionAt, standingAt } from '../campaign/standing-at.ts';

const isTied = (evidence: CampaignEvidence, position: string, cut: Cut): boolean => {
  const { campaign, candidates, sheets } = standingAt(evidence, cut);
  const outcomes = computeOutcomes(campaign, candidates, sheets);
  const places = evidence.places.filter((one) => one.campaign === campaign.code && one.at <= cut.until);
  return postPlaces({ campaign, candidates, outcomes, places }).some(
    (post) => post.position === position && post.tied,
  );
};

/** Score reviews and appeals of this post that waited for their answer: results they may change decide who is hired. */
const openRequests = ({ people }: CampaignEvidence, position: string, until: Instant): number =>
  people
    .filter((one) => positionAt(one, until) === position)
    .flatMap(({ scoreReviews, appeal }) => [...scoreReviews, ...(appeal ? [appeal] : [])])
    .filter(({ filedAt, answer }) => filedAt <= until && (answer === undefined || answer.at > until)).length;

/** What held the contract of this post; undefined when nothing did. */
const heldBy = (evidence: CampaignEvidence, position: string, cut: Cut): string | undefined => {
  const { until } = cut;
  const objections = objectionsAt(evidence.objections, until);
  const held = contractHold({
    ...{ position, objections, now: until },
    tied: isTied(evidence, position, cut),
    // The period of notice is another rule's to tell.
    lastDay: '',
  });
  if (!held.ok)
    return held.refusal.code === 'contract.tie-unresolved'
      ? '该岗位还有成绩相同、待加试确定的人员'
      : '有关该岗位的异议还没有答复';
  const requests = openRequests(evidence, position, until);
  return requests === 0 ? undefined : `该岗位还有 ${requests} 份申诉或者成绩复核没有办结`;
};

const unsettled = (evidence: CampaignEvidence, person: Person): readonly Found[] => {
  const at = signatureOf(person.contract)?.at;
  if (at === undefined || person.contract === undefined) return [];
  const { position } = person.contract;
  const [now, ...around] = cutsAround(at);
  const held = now && heldBy(evidence, position, now);
  if (held === undefined || around.some((cut) => heldBy(evidence, position, cut) === undefined)) return [];
  return [
    aboutPerson(evidence, person.number, {
      rule: 'contract.unsettled',
      facts: `合同于${formatDateTime(at)}签订，当时${held}。`,
      occurrence: `signed ${at} ${held}`,
    }),
  ];
};

/**
 * Contracts signed over an objection without an answer (about somebody of the post, or about nobody, and so about every post), over a tie
 * that waited for its extra test, or over an open appeal or score review of the post. Source: rules.md 4, contracts/hold.ts.
 */
export const contractUnsettled: CampaignRule = (evidence) =>
  evidence.people.flatMap((person) => unsettled(evidence, person));
