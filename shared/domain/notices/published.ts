import type { Instant } from '../model/time.ts';

/** What is known of a notice besides its text: which one it is, and from when the public may read it. */
export type NoticeMoment = { readonly kind: string; readonly publishedAt: Instant };

/** From when the notice of a kind is public, which may lie ahead; undefined while there is none. */
export const publishedAt = (notices: readonly NoticeMoment[], kind: string): Instant | undefined =>
  notices.find((notice) => notice.kind === kind)?.publishedAt;
