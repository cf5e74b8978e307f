import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Declaration } from '../../model/recusal.ts';
import type { Instant } from '../../model/time.ts';
import { isSignedBy } from '../../objections/recusal.ts';
import type { CampaignEvidence, CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign, aboutObjection } from '../campaign/found.ts';
import { stoodAt } from '../campaign/register-at.ts';

/** The declarations that kept somebody from one of these applicants at a moment. */
const against = (
  { register }: CampaignEvidence,
  isWho: (who: Declaration['who']) => boolean,
  numbers: ReadonlySet<string>,
  at: Instant,
): readonly Declaration[] =>
  register.declarations.filter(
    (one) =>
      isWho(one.who) && one.what.kind === 'relation' && numbers.has(one.what.number) && stoodAt(one, at),
  );

const declaredIn = ({ id, at }: Declaration): string =>
  `在此之前（${formatDateTime(at)}）已在回避登记第 ${id} 条申报与其中的报名人有应当回避的关系`;

const byObjections = (evidence: CampaignEvidence): readonly Found[] =>
  evidence.objections.flatMap(({ number, concerns, answer }) => {
    if (answer === undefined) return [];
    const { by, at, struck } = answer;
    const people = new Set([concerns, struck].filter((one) => one !== undefined));
    return against(evidence, (who) => who.kind === 'staff' && isSignedBy(by, who.id), people, at).map(
      (declaration) =>
        aboutObjection(evidence, number, {
          rule: 'review.recused',
          facts: `异议于${formatDateTime(at)}答复。答复的人员${declaredIn(declaration)}。`,
          occurrence: `answer ${at} ${declaration.id}`,
        }),
    );
  });

const byPanels = (evidence: CampaignEvidence): readonly Found[] => {
  const { panels, panelMarks } = evidence;
  return panels.panels.flatMap(({ id, name, members, assigned }) => {
    const first = panelMarks.filter(({ panel }) => panel === id).toSorted((a, b) => a.at - b.at);
    const isMember = ({ kind, id: who }: Declaration['who']): boolean =>
      members.some((member) => member.kind === kind && member.id === who);
    const seen = new Set<string>();
    return first.flatMap(({ version, at }) =>
      against(evidence, isMember, new Set(assigned), at)
        .filter((one) => !seen.has(one.id) && seen.add(one.id))
        .map((declaration) =>
          aboutCampaign(evidence, {
            rule: 'review.recused',
            facts: `${name}的评分（第 ${version} 版）于${formatDateTime(at)}录入。该组一名考官${declaredIn(declaration)}。`,
            occurrence: `panel ${id} ${declaration.id}`,
          }),
        ),
    );
  });
};

const byAssessors = (evidence: CampaignEvidence): readonly Found[] =>
  evidence.assessorSheets.flatMap(({ assessor, version, verdicts, at }) =>
    against(
      evidence,
      (who) => who.kind === 'staff' && who.id === assessor,
      new Set(Object.keys(verdicts)),
      at,
    ).map((declaration) =>
      aboutCampaign(evidence, {
        rule: 'review.recused',
        facts: `考核表（第 ${version} 版）于${formatDateTime(at)}录入。录入的考核人员${declaredIn(declaration)}，仍对该报名人作出了考核结论。`,
        occurrence: `assessor ${assessor} ${version} ${declaration.id}`,
      }),
    ),
  );

/**
 * Objections answered, interviews marked and assessments made by somebody whom the register ties to an applicant they were about, declared
 * before the act. What was declared later, or withdrawn before it, is no fault. Reviews and appeals are looked at with their application.
 * Source: 人社部规〔2019〕1号, by analogy; ADR 020.
 */
export const actsRecused: CampaignRule = (evidence) => [
  ...byObjections(evidence),
  ...byPanels(evidence),
  ...byAssessors(evidence),
];
