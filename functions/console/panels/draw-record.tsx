import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Draw, Panel } from '../../../shared/domain/model/panel.ts';
import { lotsOf } from '../../../shared/domain/panels/draw-in-force.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';

/** Every draw of a panel, the latest first, with what it takes to recompute one the software made. */
export const DrawRecord = ({ panel }: { readonly panel: Panel }) => (
  <>
    {panel.draws.toReversed().map((draw) => (
      <section key={`${draw.at}-${draw.seed ?? ''}`}>
        <h2>{draw.setAside === undefined ? '抽签结果' : '已作废的抽签'}</h2>
        <p>
          {draw.method === 'software' ? '系统抽签' : '现场抽签'}，{draw.by} 于 {formatDateTime(draw.at)}{' '}
          办理。
          {draw.absent.length > 0 && `没有到场（缺考）：${draw.absent.join('、')}。`}
          {draw.setAside !== undefined &&
            `${draw.setAside.by} 于 ${formatDateTime(draw.setAside.at)} 作废：${draw.setAside.reason}`}
        </p>
        <Seed draw={draw} />
        <DataTable
          caption={`${Object.keys(draw.lots).length} 个抽签号`}
          rows={lotsOf(draw)}
          rowKey={({ number }) => number}
          empty="没有人到场。"
          columns={[
            { title: '抽签号', heads: true, numeric: true, cell: ({ lot }) => lot },
            { title: '报名号', cell: ({ number }) => <span class="code">{number}</span> },
          ]}
        />
      </section>
    ))}
  </>
);

const Seed = ({ draw }: { readonly draw: Draw }) =>
  draw.seed === undefined ? null : (
    <p>
      随机种子：<span class="code">{draw.seed}</span>
      。验算：对每个到场考生，计算“种子、换行符、报名号”连成的文本的 SHA-256，按结果从小到大排列，即为抽签号
      1、2、3……的次序。
    </p>
  );
