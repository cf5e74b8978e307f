import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { officeOf } from '../campaign-state/people.ts';
import { panelsPath, withPanel, withPanels } from './context.ts';
import { scheduleRows } from './files.ts';
import { lotsIn } from './marks.ts';
import { resultText } from './marks-page.tsx';

const Back = ({ href }: { readonly href: string }) => (
  <p class="no-print">
    <a class="linklike" href={href}>
      返回
    </a>
    <span class="soft"> 用浏览器的打印功能打印本页。</span>
  </p>
);

/** GET …/panels/{panel}/sheet: the paper sheet of a panel: lots, a column per member, lines to sign; no candidate's name or number. */
export const printedSheet = withPanel(({ panel, examiners, state }) => {
  const lots = lotsIn(panel);
  const seats = Array.from({ length: examiners }, (_, seat) => seat + 1);
  return {
    kind: 'page',
    data: { panel: panel.id, name: panel.name, lots, examiners },
    page: {
      title: `${panel.name}评分表`,
      bodyClass: 'has-notice',
      body: (
        <>
          <Back href={panelsPath(state.campaign, `/${panel.id}/marks`)} />
          <article class="notice">
            <h1>{panel.name}面试评分表</h1>
            <p>
              {formatDate(panel.date)} {panel.from}—{panel.to}，{panel.room}
            </p>
            <DataTable
              caption={`抽签号 1 至 ${lots.length}；百分制，最多两位小数`}
              rows={lots}
              rowKey={(lot) => lot}
              empty="还没有抽签。"
              columns={[
                { title: '抽签号', heads: true, cell: (lot) => lot },
                ...seats.map((seat) => ({ title: `考官${seat}`, cell: () => '' })),
                { title: '成绩', cell: () => '' },
              ]}
            />
            {seats.map((seat) => (
              <p key={seat}>
                考官{seat}
                {seat === panel.chair + 1 ? '（主考官）' : ''}签名：＿＿＿＿＿＿＿＿
              </p>
            ))}
            <p>计分员签名：＿＿＿＿＿＿＿＿　监督员签名：＿＿＿＿＿＿＿＿</p>
          </article>
        </>
      ),
    },
  };
});

/** GET …/panels/{panel}/results: the day's result by lot number, to be announced on the spot. */
export const printedResults = withPanel(async ({ panel, state, services }) => {
  const marks = await services.panels.marks(state.campaign.code, panel.id, panel.marked);
  const lots = lotsIn(panel);
  return {
    kind: 'page',
    data: {
      panel: panel.id,
      results: Object.fromEntries(lots.map((lot) => [lot, resultText(marks?.rows[lot])])),
    },
    page: {
      title: `${panel.name}面试成绩`,
      bodyClass: 'has-notice',
      body: (
        <>
          <Back href={panelsPath(state.campaign, `/${panel.id}/marks`)} />
          <article class="notice">
            <h1>{panel.name}面试成绩</h1>
            <p>{formatDate(panel.date)}。去掉一个最高分、一个最低分后的平均数，四舍五入保留两位小数。</p>
            <DataTable
              caption="按抽签号"
              rows={lots}
              rowKey={(lot) => lot}
              empty="还没有抽签。"
              columns={[
                { title: '抽签号', heads: true, cell: (lot) => lot },
                { title: '成绩', numeric: true, cell: (lot) => resultText(marks?.rows[lot]) },
              ]}
            />
            <p>主考官签名：＿＿＿＿＿＿＿＿　监督员签名：＿＿＿＿＿＿＿＿</p>
          </article>
        </>
      ),
    },
  };
});

/** GET …/panels/schedule: when and where everybody is heard, without names. */
export const printedSchedule = withPanels((context) => {
  const { state } = context;
  const rows = scheduleRows(context);
  return {
    kind: 'page',
    data: { schedule: rows },
    page: {
      title: '面试安排表',
      bodyClass: 'has-notice',
      body: (
        <>
          <Back href={panelsPath(state.campaign)} />
          <article class="notice">
            <h1>面试安排表</h1>
            <p>请带居民身份证原件按时到场抽签。抽签时没有到场的，按缺考处理。</p>
            <DataTable
              caption={`共 ${rows.length} 人`}
              rows={rows}
              rowKey={({ number }) => number}
              empty="还没有安排考生。"
              columns={[
                { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
                { title: '岗位', cell: ({ position }) => `${position} ${officeOf(state, position)}` },
                { title: '日期', cell: ({ date }) => formatDate(date) },
                { title: '报到时间', cell: ({ from }) => from },
                { title: '考场', cell: ({ room }) => room },
              ]}
            />
          </article>
        </>
      ),
    },
  };
});
