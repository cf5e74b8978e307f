import type { NoticeEvent, NoticeSummary } from '../model/notice.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { isPublished } from './published.ts';

export const LONGEST_CALL_BACK_REASON = 500;

/**
 * Decides to take a scheduled notice back, with a reason of at most 500 characters that stays on the record. Once its moment
 * has come it is public, and nobody takes it back.
 * Refusals: `notice.unknown` when none is scheduled, `notice.already-out` (facts.at), `notice.reason-required`,
 * `notice.reason-too-long` (facts.most); the last two with field `reason`.
 */
export const decideCallBack = (
  notice: Pick<NoticeSummary, 'kind' | 'publishedAt'> | undefined,
  typed: string,
  now: Instant,
  by: string,
): Result<NoticeEvent, KnownRefusal> => {
  if (notice === undefined) return refuse('notice.unknown');
  const { kind, publishedAt } = notice;
  if (isPublished(notice, now)) return refuse('notice.already-out', { facts: { at: publishedAt } });
  const reason = typed.trim();
  if (reason === '') return refuse('notice.reason-required', { field: 'reason' });
  if ([...reason].length > LONGEST_CALL_BACK_REASON)
    return refuse('notice.reason-too-long', { field: 'reason', facts: { most: LONGEST_CALL_BACK_REASON } });
  return accept({ event: 'called-back', kind, at: now, by, publishedAt, reason });
};
