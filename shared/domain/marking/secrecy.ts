import type { MarkKind } from '../model/marking.ts';
import type { NoticeSummary } from '../model/notice.ts';
import type { Role } from '../model/staff.ts';
import type { Instant } from '../model/time.ts';
import { publishedAt } from '../notices/published.ts';

/** What is known of a notice besides its text. */
type NoticeMoment = Pick<NoticeSummary, 'kind' | 'publishedAt'>;

/**
 * Who reads marks before the public does: those who enter and settle them, whoever composes and previews the notice of them,
 * and discipline inspection, which reads everything (六(三)). Everybody else of the staff learns them with the public.
 */
export const INSIDERS: readonly Role[] = ['examiner', 'officer', 'inspector'];

/** Whether marks may be read; while not, `at` is the moment they will be, when it is fixed. */
export type Visibility = { readonly visible: true } | { readonly visible: false; readonly at?: Instant };

/**
 * Whether somebody with these roles may read the marks of a kind, and all that follows from them, at `now`. They are public
 * from the very millisecond their notice is published. Source: 六(三); design: scores are released at a set moment.
 */
export const marksVisibleTo = (
  roles: readonly Role[],
  kind: MarkKind,
  notices: readonly NoticeMoment[],
  now: Instant,
): Visibility => {
  const at = publishedAt(notices, kind);
  if ((at !== undefined && now >= at) || roles.some((role) => INSIDERS.includes(role)))
    return { visible: true };
  return { visible: false, ...(at !== undefined && { at }) };
};

/** Since when the sheet of a kind cannot be changed: its notice is scheduled or published; undefined while it can. */
export const lockedSince = (notices: readonly NoticeMoment[], kind: MarkKind): Instant | undefined =>
  publishedAt(notices, kind);
