import type { WorksheetRow } from '../../../shared/ports/application-store.ts';

/** The piles of the review queue. `unscreened`: the machine's findings are still on their way;
 * `withdrawn`: left before anybody decided, and nobody has to. */
export const FILTERS = ['failing', 'clean', 'unscreened', 'decided', 'withdrawn'] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_LABELS: Readonly<Record<Filter, string>> = {
  failing: '待审：有不符合项',
  clean: '待审：未发现不符合项',
  unscreened: '等待系统核对',
  decided: '已审核',
  withdrawn: '未审核，本人已退出',
};

/** The pile one application lies in. */
export const filterOf = ({ review, screening, checks }: WorksheetRow): Filter => {
  if (review !== undefined) return 'decided';
  if (checks?.withdrew) return 'withdrawn';
  if (screening === undefined) return 'unscreened';
  return screening.eligible ? 'clean' : 'failing';
};

export const isFilter = (text: string): text is Filter => FILTERS.some((filter) => filter === text);

/** The pile to begin with: the first that has anybody to decide. */
export const firstFilter = (rows: readonly WorksheetRow[]): Filter =>
  FILTERS.find(
    (filter) =>
      filter !== 'unscreened' && filter !== 'withdrawn' && rows.some((row) => filterOf(row) === filter),
  ) ?? 'clean';

export const PAGE_SIZE = 50;

/** One page of a list; `page` counts from 1, and anything else than a page that exists means the nearest one. */
export function pageOf<T>(
  all: readonly T[],
  wanted: string,
): { rows: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const asked = /^\d{1,6}$/.test(wanted) ? Number(wanted) : 1;
  const page = Math.min(Math.max(asked, 1), pages);
  return { rows: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages };
}
