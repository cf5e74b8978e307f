import type { Notice, NoticeKind, NoticeSummary } from '../../../shared/domain/model/notice.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import { type NoticeFacts, noticeFacts } from '../objection-new/notice-facts.ts';
import type { SiteServices } from '../services.ts';

/** What a published notice of marks says of one person; marks in hundredths. */
export type OwnResult = {
  readonly notice: string;
  readonly kind: 'written' | 'exam' | 'interview';
  readonly publishedAt: Instant;
  readonly mark: Mark;
  readonly total?: number;
  readonly rank?: number;
};

const isOfMarks = (kind: NoticeKind): kind is OwnResult['kind'] =>
  kind === 'written' || kind === 'exam' || kind === 'interview';

const ownRow = (notice: Notice, number: string): readonly OwnResult[] => {
  const head = { notice: notice.id, publishedAt: notice.publishedAt };
  if (notice.kind === 'written' || notice.kind === 'exam') {
    const row = notice.rows.find((one) => one.number === number);
    return row ? [{ ...head, kind: notice.kind, mark: row.mark }] : [];
  }
  if (notice.kind !== 'interview') return [];
  const row = notice.rows.find((one) => one.number === number);
  if (row === undefined) return [];
  const { interview: mark, total, rank } = row;
  const ranked = total !== undefined && rank !== undefined ? { total, rank } : {};
  return [{ ...head, kind: 'interview', mark, ...ranked }];
};

/** A mark put right below the notice counts; total and place that rested on the old one are said again when the stage closes. */
const asCorrected = (own: OwnResult, { corrections }: NoticeFacts, number: string): OwnResult => {
  const last = corrections.findLast((one) => one.number === number);
  if (last === undefined) return own;
  const { notice, kind, publishedAt } = own;
  return { notice, kind, publishedAt, mark: last.to };
};

/**
 * The applicant's own row of every published notice of marks whose stage has not released them yet: from the moment of
 * publication on, and not a millisecond earlier. What a closed stage released is not read again.
 * @param published the notices of the campaign that are out at `now`.
 */
export async function ownResults(
  services: Pick<SiteServices, 'campaigns' | 'objections' | 'scoreReviews'>,
  number: string,
  published: readonly NoticeSummary[],
  released: ReleasedOutcome | undefined,
  now: Instant,
): Promise<readonly OwnResult[]> {
  const ids = published.flatMap(({ kind, id }) =>
    isOfMarks(kind) && released?.[kind] === undefined && released?.outcome === undefined ? [id] : [],
  );
  const found = await Promise.all(ids.map((id) => noticeFacts(services, id, now)));
  return found.flatMap((facts) =>
    facts === undefined ? [] : ownRow(facts.notice, number).map((own) => asCorrected(own, facts, number)),
  );
}
