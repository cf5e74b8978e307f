import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** One appeal of a campaign, as its list shows it. */
export type AppealRow = {
  readonly number: string;
  readonly name: string;
  readonly position: string;
  readonly state: Appeal['state'];
  readonly filedAt: Instant;
  /** Who refused the application; the appeal is not theirs to decide. */
  readonly reviewedBy?: string;
  readonly decidedBy?: string;
  /** Left since: nothing more is decided. */
  readonly withdrew: boolean;
};

/** Every appeal, those that wait first, and within each the earliest first. */
export const appealRows = ({ rows }: Pick<CampaignState, 'rows'>): readonly AppealRow[] =>
  rows
    .flatMap(({ number, name, position, appeal, review, checks }): AppealRow[] =>
      appeal === undefined
        ? []
        : [
            {
              ...appeal,
              number,
              name,
              position,
              reviewedBy: review?.by,
              withdrew: checks?.withdrew === true,
            },
          ],
    )
    .sort((a, b) => Number(isSettled(a)) - Number(isSettled(b)) || a.filedAt - b.filedAt);

/** Whether nothing more is to be done about it. */
export const isSettled = ({ state, withdrew }: AppealRow): boolean => state !== 'filed' || withdrew;
