import type { TrackId } from '../model/campaign.ts';
import type { NoticeKind, NoticeSummary } from '../model/notice.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Progress } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { isNoticeKindOf, NOTICE_RULES } from './kinds.ts';

/** A slip in the year is refused rather than stored: nobody sets a result more than a year ahead. */
export const LONGEST_AHEAD_MS = 366 * 86_400_000;

export type PublicationCommand = {
  readonly track: TrackId;
  readonly progress: Progress;
  readonly kind: NoticeKind;
  /** Those composed already, published or not. */
  readonly notices: readonly Pick<NoticeSummary, 'kind' | 'publishedAt'>[];
  /** How many things are missing (complete.ts). */
  readonly missing: number;
  /** The moment set; absent: at once. */
  readonly at?: Instant;
  readonly now: Instant;
};

const checkMoment = (kind: NoticeKind, at: Instant, now: Instant): Result<Instant, KnownRefusal> => {
  if (at > now && !NOTICE_RULES[kind].scheduled) return refuse('notice.at-once-only', { field: 'at' });
  if (at < now) return refuse('notice.moment-past', { field: 'at', facts: { at } });
  return at - now > LONGEST_AHEAD_MS
    ? refuse('notice.moment-far', { field: 'at', facts: { at } })
    : accept(at);
};

/**
 * Decides when a notice is published; its content is fixed at `now`, whatever the moment.
 * Refusals: `not-found` for a kind the track has not, `notice.already-scheduled` (facts.kind, facts.at), `stage.not-open`
 * (facts.stage), `notice.incomplete` (facts.kind, facts.pending), and of the moment `notice.at-once-only`,
 * `notice.moment-past` (facts.at), `notice.moment-far` (facts.at). Source: 四(二)3, 六(三).
 */
export const decidePublication = (command: PublicationCommand): Result<Instant, KnownRefusal> => {
  const { track, progress, kind, notices, missing, now, at = now } = command;
  if (!isNoticeKindOf(track, kind)) return refuse('not-found');
  const existing = notices.find((notice) => notice.kind === kind);
  if (existing) return refuse('notice.already-scheduled', { facts: { kind, at: existing.publishedAt } });
  const { stage } = NOTICE_RULES[kind];
  if (progress.status === 'draft' || progress.stage !== stage || !progress.open)
    return refuse('stage.not-open', { facts: { stage } });
  if (missing > 0) return refuse('notice.incomplete', { facts: { kind, pending: missing } });
  return checkMoment(kind, at, now);
};
