import type { Instant } from '../model/time.ts';

type Published = { readonly kind: string; readonly publishedAt: Instant };

/** The moment from which the notice of this kind is public, which may lie ahead; undefined while there is none. */
export const publishedAt = (notices: readonly Published[], kind: string): Instant | undefined =>
  notices.find((notice) => notice.kind === kind)?.publishedAt;
