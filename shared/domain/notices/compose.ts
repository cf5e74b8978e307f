import { noticeLastDay, type YearArrangement } from '../calendar/working-days.ts';
import { maskName } from '../identity/mask.ts';
import type { Campaign, Position } from '../model/campaign.ts';
import type { NoticeRow, ProposedNotice } from '../model/notice.ts';
import type { Outcome } from '../model/selection.ts';
import type { Instant } from '../model/time.ts';
import { proposedNoticeId } from './notice-id.ts';

const rowOf = (outcome: Outcome, { office }: Position, name: string): readonly NoticeRow[] => {
  const { number, position, written, interview, final, rank, substitute } = outcome;
  if (final === undefined || rank === undefined) return [];
  const marks = typeof written === 'number' && typeof interview === 'number' ? { written, interview } : {};
  return [{ number, maskedName: maskName(name), position, office, ...marks, final, rank, substitute }];
};

const byRank = (a: NoticeRow, b: NoticeRow): number => a.rank - b.rank || (a.number < b.number ? -1 : 1);

const titleOf = (title: string): string => `${title.replace(/公告$/u, '')}拟聘用人员公示`;

/**
 * The public notice (公示) of proposed appointments, masked before it is stored: rows by position, then rank.
 * Takes `names` by application number; `publishedAt` is the moment of publication. Source: 四(二)3; the day of publication
 * is not counted, China working days are (rules.md 4).
 */
export const composeNotice = (
  campaign: Campaign,
  outcomes: readonly Outcome[],
  names: Readonly<Record<string, string>>,
  publishedAt: Instant,
  arrangements: readonly YearArrangement[] = [],
): ProposedNotice => {
  const proposed = outcomes.filter(({ outcome }) => outcome === 'proposed');
  const at = (code: string) => proposed.filter(({ position }) => position === code);
  const { date, provisional } = noticeLastDay(publishedAt, campaign.noticeWorkingDays, arrangements);
  return {
    id: proposedNoticeId(campaign.code),
    campaign: campaign.code,
    county: campaign.county,
    kind: 'proposed',
    ...(campaign.track === 'internal' && { track: campaign.track }),
    title: titleOf(campaign.title),
    publishedAt,
    lastDay: date,
    provisional,
    workingDays: campaign.noticeWorkingDays,
    rows: campaign.positions.flatMap((position) =>
      at(position.code)
        .flatMap((outcome) => rowOf(outcome, position, names[outcome.number] ?? ''))
        .sort(byRank),
    ),
    openPlaces: Object.fromEntries(
      campaign.positions.map(({ code, headcount }) => [code, headcount - at(code).length]),
    ),
  };
};
