import { formatDateTime } from '../../calendar/format.ts';
import { isSigned } from '../../contracts/moves.ts';
import type { Found } from '../../model/audit.ts';
import type { Instant } from '../../model/time.ts';
import { announcedCampaign } from '../../opening/effective.ts';
import { headcountOf, mayOffer, stillOffered } from '../../quota/may-offer.ts';
import { signatureOf } from '../campaign/contract-at.ts';
import type { CampaignEvidence, CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign, aboutPerson } from '../campaign/found.ts';
import { numberAt } from '../campaign/number-at.ts';
import { listedAt } from '../campaign/proposed-at.ts';
import { SLACK_MS } from '../campaign/slack.ts';
import { stepsOf } from '../campaign/steps.ts';

const FILED = 'filed';

/** How many more were offered at a moment than was left of the number; 0 when it was enough. */
const beyond = (evidence: CampaignEvidence, at: Instant, first: boolean): string | undefined => {
  let said: string | undefined;
  for (const filedUntil of [at, at + SLACK_MS])
    for (const until of [at, at - 1, at - SLACK_MS, at + SLACK_MS]) {
      const { figures, places } = numberAt(evidence, filedUntil, until);
      const { campaign } = evidence;
      const asked = first ? headcountOf(announcedCampaign(campaign)) : stillOffered(campaign, places);
      const offer = mayOffer(figures, asked);
      if (offer.ok) return undefined;
      const { filed = 0, filled, onOffer } = figures;
      said ??= `当时备案 ${filed} 名，已聘 ${filled} 名，其他招聘正在招 ${onOffer} 名，本次招聘 ${asked} 名`;
    }
  return said;
};

/** Places went on offer beyond what was left of the filed number: at the publication, or when contracts were opened again. */
const offeredBeyond = (evidence: CampaignEvidence): readonly Found[] => {
  const { campaign, progress } = evidence;
  if (campaign.track === 'open' && campaign.host !== undefined) return [];
  return stepsOf(progress).flatMap(({ event: { event, stage, at }, version }) => {
    const first = event === 'publish' && stage === 'registration';
    if (!first && (event !== 'reopen' || stage !== 'contract')) return [];
    const facts = beyond(evidence, at, first);
    if (facts === undefined) return [];
    return [
      aboutCampaign(evidence, {
        rule: 'contract.beyond-number',
        facts: `${formatDateTime(at)}${first ? '发布公告' : '重新打开签订合同环节'}时超过核定数额：${facts}。`,
        occurrence: `v${version} ${facts}`,
      }),
    ];
  });
};

/** The number in force is that of the statement it comes from. */
const numberAltered = (evidence: CampaignEvidence): readonly Found[] => {
  const { filed, statements } = evidence;
  const statement = statements.find(({ serial }) => serial === filed.serial);
  if (filed.total === undefined || (statement?.state === FILED && statement.total === filed.total)) return [];
  return [
    aboutCampaign(evidence, {
      rule: 'contract.beyond-number',
      facts: `系统里生效的核定数额是 ${filed.total} 名，备案的报告是 ${statement?.total ?? '（没有）'} 名。`,
      occurrence: `number ${filed.serial ?? '-'} ${filed.total} ${statement?.total ?? '-'}`,
    }),
  ];
};

const signedBeyond = (evidence: CampaignEvidence): readonly Found[] => {
  const { campaign, people } = evidence;
  return campaign.positions.flatMap(({ code, headcount }) => {
    const signed = people.filter(
      ({ contract }) => contract?.position === code && isSigned(contract.state),
    ).length;
    if (signed <= headcount) return [];
    return [
      aboutCampaign(evidence, {
        rule: 'contract.beyond-number',
        facts: `岗位 ${code} 招聘 ${headcount} 人，已签订合同 ${signed} 份。`,
        occurrence: `post ${code} ${headcount} ${signed}`,
      }),
    ];
  });
};

/** A signed contract fills a place and only a signed contract does: a place left out escapes the count. */
const placesUnfounded = (evidence: CampaignEvidence): readonly Found[] => {
  const { campaign, people } = evidence;
  const filled = new Set(
    evidence.places.flatMap((one) =>
      one.kind === 'filled' && one.campaign === campaign.code ? [one.key] : [],
    ),
  );
  const signed = new Set(
    people.flatMap(({ number, contract }) => (contract && isSigned(contract.state) ? [number] : [])),
  );
  const uncounted = [...signed].filter((number) => !filled.has(number));
  const unsigned = [...filled].filter((number) => !signed.has(number));
  return [
    ...uncounted.map((number) =>
      aboutPerson(evidence, number, {
        rule: 'contract.beyond-number',
        facts: '合同已经签订，核定数额里没有相应占用的名额。',
        occurrence: 'place missing',
      }),
    ),
    ...unsigned.map((number) =>
      aboutPerson(evidence, number, {
        rule: 'contract.beyond-number',
        facts: '核定数额里占用了一个名额，没有相应签订的合同。',
        occurrence: 'place unsigned',
      }),
    ),
  ];
};

/** A contract of somebody whom no notice and no supplement proposed by then. */
const neverProposed = (evidence: CampaignEvidence): readonly Found[] =>
  evidence.people.flatMap(({ number, contract }) => {
    const first = signatureOf(contract) ?? contract?.log[0];
    if (first === undefined) return [];
    if (listedAt(evidence, first.at + SLACK_MS).some((row) => row.number === number)) return [];
    if (listedAt(evidence, first.at - SLACK_MS).some((row) => row.number === number)) return [];
    return [
      aboutPerson(evidence, number, {
        rule: 'contract.beyond-number',
        facts: `${formatDateTime(first.at)}办理合同时，该报名不在拟聘用人员公示的名单里。`,
        occurrence: `not proposed ${first.at}`,
      }),
    ];
  });

/**
 * What is offered and what is signed stays within the filed number and the places announced: at each moment places went on offer, post by
 * post, place by place, and only for people on the notice. A smaller number filed later takes nothing back (ADR 021).
 * Source: 四 (opening paragraph), rules.md 3.
 */
export const contractBeyondNumber: CampaignRule = (evidence) =>
  evidence.progress.status === 'draft'
    ? []
    : [
        ...offeredBeyond(evidence),
        ...numberAltered(evidence),
        ...signedBeyond(evidence),
        ...placesUnfounded(evidence),
        ...neverProposed(evidence),
      ];
