import { noticeLastDay, type YearArrangement } from '../calendar/working-days.ts';
import type { Notice, NoticeContent, NoticeKind } from '../model/notice.ts';
import { computeOutcomes } from '../selection/outcomes.ts';
import { composeNotice } from './compose.ts';
import { finalContent } from './content/final.ts';
import { interviewContent, interviewListContent } from './content/interview.ts';
import { examContent, writtenContent } from './content/marks.ts';
import { medicalListContent } from './content/medical-list.ts';
import type { NoticeSource } from './content/person.ts';
import { reviewContent } from './content/review.ts';
import { isNoticeKindOf, NOTICE_RULES } from './kinds.ts';
import { noticeId } from './notice-id.ts';

type StepKind = Exclude<NoticeKind, 'proposed'>;

const contentOf = (kind: StepKind, source: NoticeSource): NoticeContent | undefined => {
  const { campaign } = source;
  switch (kind) {
    case 'review':
      return reviewContent(source);
    case 'written':
      return writtenContent(source);
    case 'exam':
      return examContent(source);
    case 'interview-list':
      return campaign.track === 'open' ? interviewListContent(source, campaign) : undefined;
    case 'interview':
      return campaign.track === 'open' ? interviewContent(source, campaign) : undefined;
    case 'medical-list':
      return medicalListContent(source);
    case 'final':
      return finalContent(source);
    default:
      return kind satisfies never;
  }
};

/** A campaign's title with that of its notice: 「…公告」 itself is left out. */
const titleOf = (title: string, kind: NoticeKind): string =>
  `${title.replace(/公告$/u, '')}${NOTICE_RULES[kind].title}`;

/**
 * Any notice of a campaign as it would be stored, masked; undefined for a kind its track has not. Its content is what is
 * recorded now; its period counts from `publishedAt` (rules.md 4: the day of publication is not counted).
 */
export const composeAny = (
  kind: NoticeKind,
  source: NoticeSource,
  arrangements: readonly YearArrangement[] = [],
): Notice | undefined => {
  const { campaign, candidates, sheets, names, publishedAt, now } = source;
  if (!isNoticeKindOf(campaign.track, kind)) return undefined;
  if (kind === 'proposed')
    return composeNotice(campaign, computeOutcomes(campaign, candidates, sheets), names, publishedAt);
  const content = contentOf(kind, source);
  const { date, provisional } = noticeLastDay(publishedAt, campaign.noticeWorkingDays, arrangements);
  return (
    content && {
      id: noticeId(campaign.code, kind),
      campaign: campaign.code,
      county: campaign.county,
      ...(campaign.track === 'internal' && { track: campaign.track }),
      title: titleOf(campaign.title, kind),
      publishedAt,
      ...(now < publishedAt && { composedAt: now }),
      lastDay: date,
      provisional,
      workingDays: campaign.noticeWorkingDays,
      ...content,
    }
  );
};
