import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import { HASTE_MS, HASTE_RUN } from '../review-figures.ts';
import type { ReviewerTally } from '../reviewer-tally.ts';

/**
 * Decisions that each follow the one before faster than the documents can be looked at, many in a row. Confirming what the machine
 * found to fail is not among them. A hint: there may be good reason. Source: 六(二).
 */
export const reviewHaste = ({ campaign, account, quick, last }: ReviewerTally): readonly Found[] => {
  if (quick < HASTE_RUN) return [];
  return [
    {
      rule: 'review.haste',
      subject: { kind: 'staff', key: account },
      campaign,
      facts: `至${formatDateTime(last)}，连续 ${quick} 次在上一份结论之后 ${HASTE_MS / 1000} 秒以内作出下一份结论。这是提示，不表示办理有误，请核实是否逐份查看了材料。`,
      occurrence: `${campaign} ${last}`,
    },
  ];
};
