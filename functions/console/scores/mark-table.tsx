import type { Mark } from '../../../shared/domain/model/selection.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import type { CampaignState } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { Pager } from '../frame/pager.tsx';
import { pageOf } from '../review-queue/filters.ts';
import { markText } from './marking-text.ts';

type MarkTableProps = {
  readonly state: CampaignState;
  readonly kind: SheetKind;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly page: string;
  readonly href: string;
};

/** The marks in force, by position and number. */
export function MarkTable({ state, marks, page, href }: MarkTableProps) {
  const marked = state.rows.filter(({ number }) => marks[number] !== undefined);
  const shown = pageOf(marked, page);
  return (
    <>
      <DataTable
        caption={`共 ${marked.length} 人，第 ${shown.page} 页，共 ${shown.pages} 页`}
        rows={shown.rows}
        rowKey={({ number }) => number}
        empty="这一版里没有任何成绩。"
        columns={[
          { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
          { title: '姓名', cell: ({ name }) => name },
          { title: '岗位', cell: ({ position }) => `${position} ${officeOf(state, position)}` },
          { title: '成绩', numeric: true, cell: ({ number }) => markText(marks[number]) },
        ]}
      />
      <Pager page={shown.page} pages={shown.pages} href={(to) => `${href}?page=${to}`} />
    </>
  );
}
