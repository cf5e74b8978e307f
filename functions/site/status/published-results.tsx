import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import type { OwnResult } from './own-results.ts';

const LABELS: Readonly<Record<OwnResult['kind'], string>> = {
  written: '笔试成绩',
  exam: '考试成绩',
  interview: '面试成绩',
};

const factsOf = ({ kind, mark, total, rank }: OwnResult): [string, string][] => [
  [LABELS[kind], mark === 'absent' ? '缺考' : formatMark(mark)],
  ...(total === undefined ? [] : [['总成绩', formatMark(total)] satisfies [string, string]]),
  ...(rank === undefined ? [] : [['岗位名次', `第 ${rank} 名`] satisfies [string, string]]),
];

/** The applicant's own marks as a published notice has them, while their stage is still open. */
export function PublishedResults({ results }: { readonly results: readonly OwnResult[] }) {
  if (results.length === 0) return null;
  return (
    <section>
      <h2>已公布的成绩</h2>
      {results.map((result) => (
        <div key={result.kind}>
          <Facts facts={factsOf(result)} />
          <p>
            {formatDateTime(result.publishedAt)} 公布，见<a href={`/notices/${result.notice}`}>成绩公告</a>。
          </p>
        </div>
      ))}
    </section>
  );
}
