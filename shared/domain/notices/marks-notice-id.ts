import type { MarkKind } from '../model/marking.ts';

/** The id of the notice that publishes the marks of a kind: `<campaign>-written`, `-interview` or `-exam`. */
export const marksNoticeId = (campaign: string, kind: MarkKind): string => `${campaign}-${kind}`;
