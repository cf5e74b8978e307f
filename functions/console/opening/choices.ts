import { NO_POST, type Opening } from '../../../shared/domain/model/opening.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { leftOver, mayStillChoose } from '../../../shared/domain/opening/choices.ts';
import type { CampaignState } from '../campaign-state/load.ts';

export const CHOICES = ['untold', 'waiting', 'moved', 'declined', 'lapsed'] as const;
export type ChoiceState = (typeof CHOICES)[number];

export const CHOICE_LABELS: Readonly<Record<ChoiceState, string>> = {
  untold: '尚未通知',
  waiting: '待选择',
  moved: '已改报',
  declined: '不改报',
  lapsed: '逾期未选择',
};

/** One applicant of a cancelled post, and what they chose. */
export type Choice = {
  readonly number: string;
  readonly name: string;
  readonly from: string;
  readonly to?: string;
  readonly until: Instant;
  readonly state: ChoiceState;
};

type Row = CampaignState['rows'][number];

const stateOf = ({ offer }: Row, opening: Opening, now: Instant): ChoiceState => {
  if (offer === undefined) return 'untold';
  if (offer.to !== undefined) return offer.to === NO_POST ? 'declined' : 'moved';
  return mayStillChoose(opening, offer, now) ? 'waiting' : 'lapsed';
};

/** Everybody who was offered other posts, or still has to be; in the order of the worksheet. */
export const choicesIn = (state: CampaignState, now: Instant): readonly Choice[] => {
  const { opening, campaign, candidates, rows } = state;
  if (opening === undefined) return [];
  const left = new Set(leftOver(campaign, candidates).map(({ number }) => number));
  return rows
    .filter(({ number, offer }) => left.has(number) || (offer?.to !== undefined && offer.to !== NO_POST))
    .map((row) => ({
      number: row.number,
      name: row.name,
      from: row.offer?.from ?? row.position,
      ...(row.offer?.to !== undefined && row.offer.to !== NO_POST && { to: row.offer.to }),
      until: row.offer?.until ?? opening.until,
      state: stateOf(row, opening, now),
    }));
};
