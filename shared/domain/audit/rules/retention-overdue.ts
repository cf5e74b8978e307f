import { formatDate } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { ContractState } from '../../model/contract.ts';
import type { LocalDate } from '../../model/time.ts';
import { deletionBeginsOn, isHired } from '../../retention/deletion-due.ts';
import type { Ending } from '../../retention/ended-at.ts';
import { retentionEndsOn } from '../../retention/ends-on.ts';

/** An application as far as its keeping matters; one whose data was deleted is in no list any more. */
export type KeptApplication = { readonly contract?: { readonly state: ContractState } };

export type KeptCampaign = Ending & {
  readonly campaign: Ending['campaign'] & { readonly code: string };
  readonly applications: readonly KeptApplication[];
  /** Objections, appeals and score reviews that hold the deletion back (retention/deletion-due.ts). */
  readonly unanswered: number;
};

/**
 * `retention.overdue`: the day on which personal data of people a campaign did not hire was to be deleted is over, and some is still
 * there. That of people who were hired belongs to their employment.
 */
export const retentionOverdue = (kept: KeptCampaign, days: number, today: LocalDate): readonly Found[] => {
  const [last, begins] = [retentionEndsOn(kept, days), deletionBeginsOn(kept, days)];
  if (last === undefined || begins === undefined || today <= begins) return [];
  const { code } = kept.campaign;
  const count = kept.applications.filter((one) => !isHired(one)).length;
  if (count === 0) return [];
  const held =
    kept.unanswered === 0 ? '' : `还有 ${kept.unanswered} 件异议、申诉或者成绩复核没有办结，办结以前不删除。`;
  return [
    {
      rule: 'retention.overdue',
      subject: { kind: 'campaign', key: code },
      campaign: code,
      facts: `招聘结束后个人信息保存 ${days} 天，已于${formatDate(last)}期满，未被聘用人员的报名还有 ${count} 份没有删除。${held}`,
      occurrence: today,
    },
  ];
};
