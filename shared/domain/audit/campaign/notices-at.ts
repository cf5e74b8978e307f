import type { NoticeEvent, NoticeKind, NoticeSummary } from '../../model/notice.ts';
import type { Instant } from '../../model/time.ts';
import type { CampaignEvidence } from './evidence.ts';

type Known = Pick<NoticeSummary, 'kind' | 'publishedAt'>;

/** Notices that were composed and not called back at a moment, as the record of them says. */
export const noticesAt = (
  { noticeLog }: Pick<CampaignEvidence, 'noticeLog'>,
  until: Instant,
): readonly Known[] => {
  const known = new Map<NoticeKind, Known>();
  for (const { event, kind, publishedAt } of noticeLog.filter(({ at }) => at <= until))
    if (event === 'composed') known.set(kind, { kind, publishedAt });
    else known.delete(kind);
  return [...known.values()];
};

/** When what a notice in force lists was fixed: the last time one of its kind was composed. */
export const composition = (
  { noticeLog }: Pick<CampaignEvidence, 'noticeLog'>,
  kind: NoticeKind,
): NoticeEvent | undefined => {
  const last = noticeLog.findLast((entry) => entry.kind === kind);
  return last?.event === 'composed' ? last : undefined;
};

/** A stretch of time in which the marks of a kind were locked; `current` for the notice that is in force. */
export type Lock = { readonly from: Instant; readonly to: Instant; readonly current: boolean };

/** Since when, and until when, a notice of this kind was in force: while it was, its marks were locked (ADR 018). */
export const locksOf = (
  { noticeLog }: Pick<CampaignEvidence, 'noticeLog'>,
  kind: NoticeKind,
): readonly Lock[] => {
  const own = noticeLog.filter((entry) => entry.kind === kind);
  return own.flatMap(({ event, at }, index): readonly Lock[] => {
    if (event !== 'composed') return [];
    const back = own[index + 1];
    return [{ from: at, to: back?.at ?? Number.MAX_SAFE_INTEGER, current: back === undefined }];
  });
};
