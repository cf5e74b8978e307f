import { formatDate, localDate } from '../../../shared/domain/calendar/format.ts';
import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';

type Props = { readonly site: SiteContext; readonly notices: readonly NoticeSummary[] };

/** All public notices, newest first, each with how long it runs. */
export const NoticesPage = ({ site, notices }: Props) => (
  <SiteFrame site={site} title="公示" section="notices">
    <h1>公示</h1>
    {notices.length === 0 ? (
      <p class="table-empty">
        还没有公示。体检结束后，拟聘用人员名单会列在这里。各环节的结果到发布时间后也会列在这里。
      </p>
    ) : (
      <ul class="cards">
        {notices.map((notice) => (
          <li key={notice.id} class={localDate(site.now) > notice.lastDay ? 'past' : undefined}>
            <h2>
              <a href={`/notices/${notice.id}`}>{notice.title}</a>
            </h2>
            <p>
              {formatDate(localDate(notice.publishedAt))} 发布，公示到 {formatDate(notice.lastDay)}
              {notice.provisional && '（节假日安排公布前暂按周一至周五推算）'}
              {localDate(site.now) > notice.lastDay ? '，已结束' : '，公示中'}
            </p>
          </li>
        ))}
      </ul>
    )}
  </SiteFrame>
);
