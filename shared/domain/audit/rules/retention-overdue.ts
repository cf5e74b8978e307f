import { formatDate } from '../../calendar/format.ts';
import { isSigned } from '../../contracts/moves.ts';
import type { Found } from '../../model/audit.ts';
import type { ContractState } from '../../model/contract.ts';
import type { Instant, LocalDate } from '../../model/time.ts';
import type { Ending } from '../../retention/ended-at.ts';
import { retentionEndsOn } from '../../retention/ends-on.ts';

/** An application as far as its keeping matters. */
export type KeptApplication = {
  readonly contract?: { readonly state: ContractState };
  /** When its personal data was deleted; what is left then names nobody. */
  readonly deletedAt?: Instant;
};

export type KeptCampaign = Ending & {
  readonly campaign: Ending['campaign'] & { readonly code: string };
  readonly applications: readonly KeptApplication[];
};

const isHired = ({ contract }: KeptApplication): boolean =>
  contract !== undefined && isSigned(contract.state);

/**
 * `retention.overdue`: a campaign that ended more than `days` days ago still holds personal data of people it did not hire. That of
 * people who were hired belongs to their employment.
 */
export const retentionOverdue = (kept: KeptCampaign, days: number, today: LocalDate): readonly Found[] => {
  const last = retentionEndsOn(kept, days);
  if (last === undefined || today <= last) return [];
  const { code } = kept.campaign;
  const count = kept.applications.filter((one) => !isHired(one) && one.deletedAt === undefined).length;
  if (count === 0) return [];
  return [
    {
      rule: 'retention.overdue',
      subject: { kind: 'campaign', key: code },
      campaign: code,
      facts: `招聘结束后个人信息保存 ${days} 天，已于${formatDate(last)}期满，未被聘用人员的报名还有 ${count} 份没有删除。`,
      occurrence: today,
    },
  ];
};
