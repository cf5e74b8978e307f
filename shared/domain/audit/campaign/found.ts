import type { AuditRule, Found } from '../../model/audit.ts';
import type { CampaignEvidence } from './evidence.ts';

type Of = Pick<CampaignEvidence, 'campaign'>;
type Said = { readonly rule: AuditRule; readonly facts: string; readonly occurrence: string };

/** A finding about the campaign as a whole. */
export const aboutCampaign = ({ campaign: { code } }: Of, said: Said): Found => ({
  ...said,
  subject: { kind: 'campaign', key: code },
  campaign: code,
});

/** A finding about one application of it. */
export const aboutPerson = ({ campaign: { code } }: Of, number: string, said: Said): Found => ({
  ...said,
  subject: { kind: 'application', key: number },
  campaign: code,
});

/** A finding about one of its notices. */
export const aboutNotice = ({ campaign: { code } }: Of, id: string, said: Said): Found => ({
  ...said,
  subject: { kind: 'notice', key: id },
  campaign: code,
});

/** A finding about an objection to one of its notices. */
export const aboutObjection = ({ campaign: { code } }: Of, number: string, said: Said): Found => ({
  ...said,
  subject: { kind: 'objection', key: number },
  campaign: code,
});

/** So many findings of one rule are told singly in one run; people are not helped by a thousand that have one cause. */
export const MOST_TOLD = 20;

/** The first findings, and one that says how many more there are. */
export const atMost = (found: readonly Found[], evidence: Of): readonly Found[] => {
  const [first] = found;
  const more = found.length - MOST_TOLD;
  if (first === undefined || more <= 0) return found;
  const { rule } = first;
  return [
    ...found.slice(0, MOST_TOLD),
    aboutCampaign(evidence, {
      rule,
      facts: `同一项检查还有另外 ${more} 处不符，没有逐一列出。`,
      occurrence: `more ${more}`,
    }),
  ];
};
