import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { namesOf } from '../campaign-state/people.ts';
import { DIFFERENCE_LABELS, enteredText, markText } from './marking-text.ts';
import type { SeenDifference, SeenEntry, SeenMarking } from './seen.ts';
import { SettleForm } from './settle-form.tsx';
import type { ScoresViewProps } from './view.tsx';

type Props = ScoresViewProps & { readonly marking: SeenMarking };

const entryText = (entry: SeenEntry | undefined): string => {
  if (entry === undefined) return '尚未录入';
  const { by, at, own, values } = entry;
  const people = values === undefined ? '' : `，${Object.keys(values).length} 人`;
  return `${by}${own ? '（您本人）' : ''}，${formatDateTime(at)}${people}`;
};

/** How far the two entries of a sheet have come, and the differences between them as far as the viewer may see them. */
export function Marking(props: Props) {
  const { marking, state, kind } = props;
  const [first, second] = marking.entries;
  const hidden = state.withheld.some((one) => one.kind === kind);
  return (
    <section>
      <h2>双录进度</h2>
      <dl class="facts">
        <div>
          <dt>第一录入</dt>
          <dd>{entryText(first)}</dd>
        </div>
        <div>
          <dt>第二录入</dt>
          <dd>{entryText(second)}</dd>
        </div>
        {second !== undefined && !hidden && (
          <div>
            <dt>核对</dt>
            <dd>
              差异 {marking.differences.length} 项，已裁定 {marking.settled} 项
              {marking.agreed && '；已形成一致的成绩表'}
            </dd>
          </div>
        )}
      </dl>
      {marking.differences.length > 0 && <Differences {...props} />}
    </section>
  );
}

/** Everybody whom the two entries do not give one mark; whoever entered sees who, and not what the other wrote. */
function Differences({ marking, state, kind, csrf, maySettle, chosen, typed }: Props) {
  const { code } = state.campaign;
  const here = campaignPath(code, `/scores/${kind}`);
  const names = namesOf(state);
  const nameOf = (number: string) => names[number] ?? '';
  const open = marking.differences.filter(({ settled }) => !settled);
  const one = open.find(({ number }) => number === (typed?.number ?? chosen)) ?? open[0];
  const shows = marking.differences.some(({ entered }) => entered !== undefined);
  return (
    <>
      <h2>双录差异</h2>
      {!shows && (
        <p>您是录入人之一，看不到另一人录入的内容。请对照试卷复查您自己的录入；差异由第三人裁定。</p>
      )}
      <DataTable
        caption={`差异 ${marking.differences.length} 项，其中未裁定 ${open.length} 项`}
        rows={marking.differences}
        rowKey={({ number }) => number}
        empty=""
        columns={[
          { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
          { title: '姓名', cell: ({ number }) => nameOf(number) },
          { title: '差异', cell: ({ why }) => DIFFERENCE_LABELS[why] },
          ...(shows
            ? [
                { title: '第一录入', cell: ({ entered }: SeenDifference) => enteredText(entered?.[0]) },
                { title: '第二录入', cell: ({ entered }: SeenDifference) => enteredText(entered?.[1]) },
              ]
            : []),
          {
            title: '裁定',
            cell: ({ number, settled, settlement }) => {
              if (settlement) return `${markText(settlement.mark)}，${settlement.reason}（${settlement.by}）`;
              if (settled) return '已裁定';
              return maySettle ? <a href={`${here}?number=${number}#settle`}>裁定</a> : '待第三人裁定';
            },
          },
        ]}
      />
      <p>
        <a class="linklike" href={`${here}/differences.xlsx`}>
          下载差异表（Excel）
        </a>
      </p>
      {maySettle && one !== undefined && (
        <SettleForm
          code={code}
          kind={kind}
          difference={one}
          name={nameOf(one.number)}
          csrf={csrf}
          typed={typed?.number === one.number ? typed : undefined}
        />
      )}
    </>
  );
}
