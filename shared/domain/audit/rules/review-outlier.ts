import type { Found } from '../../model/audit.ts';
import { LEAST_OTHERS, LEAST_OWN, OUTLIER_Z } from '../review-figures.ts';
import type { ReviewerTally } from '../reviewer-tally.ts';

type Counts = Pick<ReviewerTally, 'accepted' | 'refused'>;

const total = ({ accepted, refused }: Counts): number => accepted + refused;

const percent = (counts: Counts): string => `${Math.round((counts.refused / total(counts)) * 100)}%`;

const pooled = (all: readonly Counts[]): Counts => ({
  accepted: all.reduce((sum, { accepted }) => sum + accepted, 0),
  refused: all.reduce((sum, { refused }) => sum + refused, 0),
});

/**
 * Test statistic of two proportions with a pooled estimate: how many standard deviations the two rates of refusal lie apart; 0 when all
 * decided alike. Source: NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3.
 */
export const rateDistance = (one: Counts, other: Counts): number => {
  const rate = (one.refused + other.refused) / (total(one) + total(other));
  const variance = rate * (1 - rate) * (1 / total(one) + 1 / total(other));
  return variance > 0 ? (one.refused / total(one) - other.refused / total(other)) / Math.sqrt(variance) : 0;
};

/**
 * Reviewers of one campaign whose rate of refusal lies far from that of all others together, either way; asked when everything that is
 * logged has been counted. Pointed out once per reviewer and campaign. A hint: somebody may have had other applications before them.
 * @param reviewers tallies of this campaign. Source: 六(二).
 */
export const reviewOutlier = (reviewers: readonly ReviewerTally[]): readonly Found[] =>
  reviewers.flatMap((own): readonly Found[] => {
    const others = pooled(reviewers.filter(({ account }) => account !== own.account));
    if (total(own) < LEAST_OWN || total(others) < LEAST_OTHERS) return [];
    const distance = Math.abs(rateDistance(own, others));
    if (distance < OUTLIER_Z) return [];
    return [
      {
        rule: 'review.outlier',
        subject: { kind: 'staff', key: own.account },
        campaign: own.campaign,
        facts: `由本人判断的 ${total(own)} 份报名中不通过 ${own.refused} 份（${percent(own)}），其他审查人员合计 ${total(others)} 份中不通过 ${others.refused} 份（${percent(others)}）；两个比例相差 ${distance.toFixed(1)} 个标准差，达到 ${OUTLIER_Z} 即提示（偶然达到的可能约千分之一）。这是提示，不表示办理有误，可能是分到的报名不同，请核实。`,
        occurrence: own.campaign,
      },
    ];
  });
