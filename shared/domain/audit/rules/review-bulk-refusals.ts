import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import { BULK_REFUSALS, BULK_WINDOW_MS } from '../review-figures.ts';
import type { ReviewerTally } from '../reviewer-tally.ts';

/**
 * Many refusals by one reviewer within a short time, looked at after each of them. What the machine had found to fail already is not
 * among them. A hint: there may be good reason. Source: 六(二).
 */
export const reviewBulkRefusals = ({ campaign, account, refusals }: ReviewerTally): readonly Found[] => {
  if (refusals.length < BULK_REFUSALS) return [];
  const [from, to] = [Math.min(...refusals), Math.max(...refusals)];
  if (to - from > BULK_WINDOW_MS) return [];
  return [
    {
      rule: 'review.bulk-refusals',
      subject: { kind: 'staff', key: account },
      campaign,
      facts: `${formatDateTime(from)}至${formatDateTime(to)}作出 ${refusals.length} 份不通过结论（${BULK_WINDOW_MS / 60_000} 分钟内达到 ${BULK_REFUSALS} 份即提示；系统已核对为不符合的不计）。这是提示，不表示办理有误，请核实当时的办理情况。`,
      occurrence: `${campaign} ${from} ${to}`,
    },
  ];
};
