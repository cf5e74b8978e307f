import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { Histogram } from '../../../shared/web/charts/histogram.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { BalancePicture } from './balance-picture.tsx';
import type { Figures, SheetFigures } from './load.ts';

type FiguresViewProps = { readonly campaign: Campaign; readonly figures: Figures };

const HOURS_PER_DAY = 24;

/** The pictures of a campaign, each with its figures in words and all of them to download. */
export const FiguresView = ({ campaign, figures: { balance, sheets, arrivals } }: FiguresViewProps) => (
  <>
    <h1>统计</h1>
    <BalancePicture balance={balance} />
    {sheets.map((sheet) => (
      <Marks key={sheet.kind} sheet={sheet} />
    ))}
    <Arrivals campaign={campaign} arrivals={arrivals} />
    <DownloadLink href={campaignPath(campaign.code, '/figures.xlsx')}>下载全部数字</DownloadLink>
  </>
);

function Marks({ sheet: { kind, bins, absent, below, pass } }: { readonly sheet: SheetFigures }) {
  const label = SCORE_LABELS[kind];
  const sentence = [
    `共 ${bins.reduce((sum, { count }) => sum + count, 0)} 人有成绩`,
    ...(pass === undefined ? [] : [`合格线 ${pass} 分，低于合格线 ${below} 人`]),
    `缺考 ${absent} 人`,
  ].join('；');
  const spread = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => `${from} 到 ${to} 分 ${count} 人`)
    .join('，');
  return (
    <section>
      <h2>{label}分布</h2>
      <Histogram
        id={`marks-${kind}`}
        title={`${label}分布，每 10 分一段`}
        columns={bins.map(({ from, count }) => ({ label: `${from}`, value: count }))}
        line={pass === undefined ? undefined : { at: pass / 10, label: `合格线 ${pass}` }}
        text={spread}
      />
      <p>
        {sentence}。{spread !== '' && `各段人数：${spread}。`}
      </p>
    </section>
  );
}

type ArrivalsProps = { readonly campaign: Campaign; readonly arrivals: Figures['arrivals'] };

function Arrivals({ campaign: { registration }, arrivals }: ArrivalsProps) {
  const total = arrivals.reduce((sum, { count }) => sum + count, 0);
  const busiest = arrivals.reduce((most, hour) => (hour.count > most.count ? hour : most), {
    from: 0,
    count: 0,
  });
  const lastDay = arrivals.slice(-HOURS_PER_DAY).reduce((sum, { count }) => sum + count, 0);
  const closes = formatDateTime(Date.parse(registration.closes));
  const sentence =
    total === 0
      ? '还没有人报名。'
      : `共 ${total} 份；最多的一小时从 ${formatDateTime(busiest.from)} 起，${busiest.count} 份；截止（${closes}）前 24 小时 ${lastDay} 份。`;
  return (
    <section>
      <h2>每小时报名份数</h2>
      {total > 0 && (
        <Histogram
          id="arrivals"
          title="每小时报名份数"
          columns={arrivals.map(({ from, count }) => ({
            label: formatDateTime(from).slice(5),
            value: count,
          }))}
          every={Math.max(1, Math.ceil(arrivals.length / 5))}
          line={{ at: arrivals.length, label: `截止 ${closes}` }}
          text={sentence}
        />
      )}
      <p>{sentence}</p>
    </section>
  );
}
