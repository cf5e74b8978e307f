import { MARK_KINDS } from '../../../shared/domain/model/marking.ts';
import type { NoticeKind } from '../../../shared/domain/model/notice.ts';
import type { MarksBasis } from '../../../shared/ports/campaign-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** The marks a notice is composed of, by version; undefined for a notice that is not of marks. */
export const basisOf = (state: CampaignState, notice: NoticeKind): MarksBasis | undefined => {
  const kind = MARK_KINDS.find((one) => one === notice);
  if (kind === undefined) return undefined;
  const marking = state.markings[kind];
  const sheet = (state.sheets[kind] ?? marking?.formed)?.version ?? 0;
  return { kind, sheet, ...(marking && { marking: marking.version }) };
};
