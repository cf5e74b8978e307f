import type { NoticeKind, NoticeSummary } from '../model/notice.ts';
import type { Instant } from '../model/time.ts';

type Known = Pick<NoticeSummary, 'kind' | 'publishedAt'>;

/**
 * The moment of publication of a campaign's notice of this kind, which may lie in the future; undefined when none is composed.
 */
export const publishedAt = (notices: readonly Known[], kind: NoticeKind): Instant | undefined =>
  notices.find((notice) => notice.kind === kind)?.publishedAt;

/** Whether a notice may be read at `now`: from the very millisecond of its publication on. */
export const isPublished = (notice: Pick<Known, 'publishedAt'>, now: Instant): boolean =>
  now >= notice.publishedAt;

/** Whether a campaign's notice of this kind may be read at `now`. */
export const isOut = (notices: readonly Known[], kind: NoticeKind, now: Instant): boolean =>
  notices.some((notice) => notice.kind === kind && isPublished(notice, now));
