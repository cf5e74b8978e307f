import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Arrangement } from '../../../shared/domain/model/sitting.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { TextArea } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { latecomersIn, type SittingState } from './load.ts';
import { reasonOf } from './schema.ts';
import type { SittingViewProps } from './view.tsx';

const MOMENTS: Readonly<Record<SittingState['moment'], string>> = {
  before: '参加考试的人员还没有确定：前一环节结束以后编排。',
  ready: '可以编排。',
  running: '考试环节已经开始：不能重新编排，新增人员可以安排到空座位。',
  over: '考试环节已经结束。',
};

/** Whether what would be arranged now differs from what the arrangement in force was made for. */
const isOutdated = ({ sitting }: SittingState, arrangement: Arrangement): boolean =>
  JSON.stringify([sitting.terms, sitting.rooms]) !== JSON.stringify([arrangement.terms, arrangement.rooms]);

/** The rule, the arrangement in force room by room, and the commands that are possible now. */
export function ArrangementSection(props: SittingViewProps) {
  const { shown, mayArrange } = props;
  const { arrangement, moment } = shown;
  return (
    <section>
      <h2>编排和准考证</h2>
      <p>
        座位由软件安排：用随机种子对每个报名号计算摘要（HMAC-SHA256），按摘要排序后依次编入各考场，与姓名、岗位、成绩、报名先后无关；
        种子第一次编排时产生，以后不变，任何人都可以据此重算。准考证号为两位考场序号加三位座位号。
      </p>
      {arrangement === undefined ? (
        <p class="table-empty">还没有编排。{MOMENTS[moment]}</p>
      ) : (
        <InForce {...props} arrangement={arrangement} />
      )}
      {mayArrange && <Commands {...props} />}
    </section>
  );
}

function InForce(props: SittingViewProps & { readonly arrangement: Arrangement }) {
  const { code, shown, arrangement, mayPrint } = props;
  const seated = Object.values(arrangement.seats);
  const late = latecomersIn(shown).length;
  return (
    <>
      <p>
        第 {arrangement.version} 版，{seated.length} 人，{arrangement.by} 于 {formatDateTime(arrangement.at)}{' '}
        编排。种子 <span class="code">{arrangement.seed}</span>。
        {shown.sitting.issued === arrangement.version ? '准考证已发放。' : '准考证尚未发放。'}
      </p>
      {isOutdated(shown, arrangement) && (
        <p class="inset warn">时间、地点或考场在编排以后有改动，重新编排后才会用到准考证上。</p>
      )}
      {late > 0 && <p class="inset warn">有 {late} 人还没有座位。</p>}
      <DataTable
        caption="各考场"
        rows={arrangement.rooms.map((room, index) => ({
          ...room,
          place: index + 1,
          people: seated.filter((seat) => seat.room === index + 1).length,
        }))}
        rowKey={({ place }) => String(place)}
        empty=""
        columns={[
          { title: '考场', heads: true, cell: ({ name }) => name },
          { title: '座位', numeric: true, cell: ({ seats }) => seats },
          { title: '人数', numeric: true, cell: ({ people }) => people },
          {
            title: '签到表',
            cell: ({ place }) => <a href={campaignPath(code, `/sitting/doors?room=${place}`)}>打印</a>,
          },
          ...(mayPrint
            ? [
                {
                  title: '准考证',
                  cell: ({ place }: { readonly place: number }) => (
                    <a href={campaignPath(code, `/sitting/tickets?room=${place}`)}>打印</a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p>
        <a class="linklike" href={campaignPath(code, '/sitting/doors.xlsx')}>
          下载全部考场名单（Excel）
        </a>
      </p>
    </>
  );
}

function Commands({ code, csrf, shown, typed }: SittingViewProps) {
  const { arrangement, moment, sitting } = shown;
  const version = <input type="hidden" name="version" value={sitting.version} />;
  const form = (path: string, button: string, first: boolean) => (
    <form method="post" action={campaignPath(code, `/sitting/${path}`)}>
      <Csrf token={csrf} />
      {version}
      <p class="buttons">
        <button class={first ? 'button' : 'button second'} type="submit">
          {button}
        </button>
      </p>
    </form>
  );
  if (arrangement === undefined) return moment === 'ready' ? form('arrange', '编排考场', true) : null;
  if (moment === 'over') return null;
  const late = latecomersIn(shown).length;
  const issued = sitting.issued === arrangement.version;
  return (
    <div>
      {late > 0 && form('late', `把 ${late} 人安排到空座位`, true)}
      {form('issue', issued ? '再次核对发放' : '发放准考证', late === 0 && !issued)}
      {moment === 'ready' && (
        <details class="more" open={'reason' in typed}>
          <summary>需要更正？重新编排</summary>
          <form method="post" action={campaignPath(code, '/sitting/arrange')}>
            <Csrf token={csrf} />
            {version}
            <TextArea name="reason" label="重新编排的理由" rows={3} value={reasonOf(typed)} />
            <button class="button second" type="submit">
              重新编排
            </button>
          </form>
        </details>
      )}
    </div>
  );
}
